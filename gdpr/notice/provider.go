package notice

import "strings"

// providers are services that notices name without a place, and where the firm behind each takes the data
// by its own terms [memory]. Platforms that people choose for themselves are none of them.
var providers = [...]struct{ name, place string }{
	{"google analytics", "us"},
	{"google display network", "us"},
	{"google ads", "us"},
	{"google, inc", "us"},
	{"google llc", "us"},
	{"mailchimp", "us"},
	{"wordpress.com", "us"},
	{"automattic", "us"},
	{"eventbrite", "us"},
	{"surveymonkey", "us"},
}

// provider finds the place of a provider that a phrase names; empty where it names none.
func provider(words string) (place string) {
	for i := range len(words) {
		if i > 0 && words[i-1] != ' ' && words[i-1] != '(' {
			continue
		}
		for j := range providers {
			p := &providers[j]
			if words[i]|0x20 == p.name[0] && len(words)-i >= len(p.name) && strings.EqualFold(words[i:i+len(p.name)], p.name) {
				return p.place
			}
		}
	}
	return ""
}

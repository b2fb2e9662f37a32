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
	for _, p := range providers {
		if len(words) >= len(p.name) && containsFold(words, p.name) {
			return p.place
		}
	}
	return ""
}

// containsFold is strings.Contains without regard to case, for a part of plain letters.
func containsFold(s, part string) bool {
	for i := 0; i+len(part) <= len(s); i++ {
		if s[i]|0x20 == part[0] && strings.EqualFold(s[i:i+len(part)], part) {
			return true
		}
	}
	return false
}

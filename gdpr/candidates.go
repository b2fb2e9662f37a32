package gdpr

import (
	"strings"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
)

// What a remedy says where it can list nothing.
const (
	purposeUnsaid = "the purpose, which is not said, decides which"
	noneSuggested = "the purpose decides which"
)

// Bases lists for a remedy which Article 6 bases could carry the data of a ground for its purpose, or for one of some others, never
// choosing one. One that is out of the question is left out, and so is what the closing words of Article 6(1) close to a public authority in its
// tasks; where it is not known whether that is so, the list says it.
func Bases(g basis.Ground, others category.Purposes, but basis.Article6, public fact.Fact, on civil.Date) string {
	if g.For == 0 {
		return purposeUnsaid
	}
	var could [16]bool
	for p := range others.With(g.For).All() {
		g.For = p
		for b := range basis.Bases(g, on) {
			could[b] = true
		}
	}
	closed := fact.Yes // to a public authority, and to this one here
	switch {
	case public == fact.No || g.OwnTask == fact.No:
		closed = fact.No
	case public == fact.Unknown || g.OwnTask == fact.Unknown:
		closed = fact.Unknown
	}
	var buffer [128]byte
	list := buffer[:0]
	for b := range basis.AllArticle6() {
		shut := b.ClosedToPublicAuthorities()
		if !could[b] || b == but || shut && closed == fact.Yes {
			continue
		}
		list = append(listed(list, "Article "), b.Provision().Locator()...)
		if shut && closed == fact.Unknown {
			list = append(list, " (not for a public authority in its tasks)"...)
		}
	}
	return candidates(list)
}

// Candidates lists for a remedy which conditions could carry the special category data of a ground, never choosing one.
func Candidates(g basis.Ground) string {
	return listChains(g, func(c basis.Ground) bool { return c.Article9 != 0 })
}

// Offences lists for a remedy which paragraphs could carry the offence data of a ground, never choosing one.
func Offences(g basis.Ground) string {
	return listChains(g, func(c basis.Ground) bool { return c.Article9 == 0 })
}

// Paragraphs lists for a remedy which Schedule 1 paragraphs could serve the ground's Article 9 condition, never choosing one: where none
// suggests itself for the purpose, what else does.
func Paragraphs(g *basis.Ground) string {
	list := listChains(*g, func(c basis.Ground) bool { return c.Article9 == g.Article9 && c.Schedule1 != 0 })
	if list != noneSuggested {
		return list
	}
	if list = Candidates(*g); list == noneSuggested {
		return list
	}
	return "none suggests itself for " + check.Words(g.For) + " under " + g.Article9.Provision().String() + ", and other conditions do: " + list
}

func listChains(g basis.Ground, serves func(basis.Ground) bool) string {
	if g.For == 0 {
		return purposeUnsaid
	}
	var buffer [512]byte
	list := buffer[:0]
	for c := range basis.Chains(basis.Ground{Data: g.Data, Special: g.Special, For: g.For}) {
		if serves(c) {
			list = append(listed(list, ""), strings.TrimPrefix(c.String(), "UK GDPR ")...)
		}
	}
	return candidates(list)
}

// listed begins the next of a list, with a word before the first.
func listed(list []byte, first string) []byte {
	if len(list) == 0 {
		return append(append(list, "candidates are "...), first...)
	}
	return append(list, "; "...)
}

func candidates(list []byte) string {
	if len(list) == 0 {
		return noneSuggested
	}
	return string(list)
}

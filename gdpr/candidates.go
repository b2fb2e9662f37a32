package gdpr

import (
	"strings"

	"github.com/careprivacy/ukgdpr/basis"
)

// Candidates lists for a remedy which conditions could carry the data of a ground, never choosing one.
func Candidates(g basis.Ground) string {
	return listChains(g, func(basis.Ground) bool { return true })
}

// Paragraphs lists for a remedy which Schedule 1 paragraphs could serve the ground's Article 9 condition, never choosing one.
func Paragraphs(g *basis.Ground) string {
	return listChains(*g, func(c basis.Ground) bool { return c.Article9 == g.Article9 && c.Schedule1 != 0 })
}

func listChains(g basis.Ground, serves func(basis.Ground) bool) string {
	if g.For == 0 {
		return "the purpose, which is not said, decides which"
	}
	var buffer [512]byte
	list := buffer[:0]
	for c := range basis.Chains(basis.Ground{Data: g.Data, Special: g.Special, For: g.For}) {
		if !serves(c) {
			continue
		}
		before := "; "
		if len(list) == 0 {
			before = "candidates are "
		}
		list = append(append(list, before...), strings.TrimPrefix(c.String(), "UK GDPR ")...)
	}
	if len(list) == 0 {
		return "the purpose decides which"
	}
	return string(list)
}

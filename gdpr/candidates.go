package gdpr

import (
	"strings"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
)

// Candidates lists for a remedy which conditions could carry the data of a ground, never choosing one.
func Candidates(g basis.Ground, on civil.Date) string {
	return listCandidates(g, on, func(basis.Candidate) bool { return true })
}

// Paragraphs lists for a remedy which Schedule 1 paragraphs could serve the ground's Article 9 condition, never choosing one.
func Paragraphs(g *basis.Ground, on civil.Date) string {
	return listCandidates(*g, on, func(c basis.Candidate) bool { return c.Article9 == g.Article9 && c.Schedule1 != 0 })
}

func listCandidates(g basis.Ground, on civil.Date, serves func(basis.Candidate) bool) string {
	if g.For == 0 {
		return "the purpose, which is not said, decides which"
	}
	var list []string
	for c := range basis.ConditionCandidates(basis.Ground{Data: g.Data, Special: g.Special, For: g.For}, on) {
		if c.Article9 == 0 && c.Schedule1 == 0 || !serves(c) {
			continue
		}
		chain := basis.Ground{Article9: c.Article9, Schedule1: c.Schedule1, Limb: c.Limb}.String()
		list = append(list, strings.TrimPrefix(chain, "UK GDPR "))
	}
	if len(list) == 0 {
		return "the purpose decides which"
	}
	return "candidates are " + strings.Join(list, "; ")
}

package gdpr

import (
	"slices"

	"github.com/careprivacy/ukgdpr/gdpr/check"
)

// Case is one activity within its record: the subject of a rule. Activity is nil once per record, for
// rules that look at the record as a whole.
type Case struct {
	Record   *Record
	Activity *Activity
}

// Rule is a check rule over records. House rules are values of this type, appended to [Rules].
type Rule = check.Rule[Case]

// Rules returns every built-in rule for records, in the order of the catalogue. The slice is the caller's.
func Rules() []Rule {
	rules := []Rule{basisMissing, basisConflict}
	for _, r := range basisRules() {
		rules = append(rules, overGrounds(r))
	}
	rules = append(rules, consentMixed)
	for _, r := range slices.Concat(consentRules(), conditionRules(), schedule1Rules()) {
		rules = append(rules, overGrounds(r))
	}
	rules = append(rules, policyDocumentMissing)
	for _, r := range slices.Concat(criminalRules(), citationRules()) {
		rules = append(rules, overGrounds(r))
	}
	return append(rules, requirementEnded, bodyEnded)
}

// citationRules are the rules of group citation that look at one chain.
func citationRules() []ChainRule {
	return []ChainRule{citationUnknown, citationNotInForce, lawNameWrong}
}

package gdpr

import "github.com/careprivacy/ukgdpr/gdpr/check"

// Case is one activity within its record: the subject of a rule. Activity is nil once per record, for
// rules that look at the record as a whole.
type Case struct {
	Record   *Record
	Activity *Activity
}

// Rule is a check rule over records. House rules are values of this type, appended to [Rules].
type Rule = check.Rule[Case]

// Rules returns every built-in rule for records, in the order of the catalogue. The slice and its lists are the caller's.
func Rules() []Rule {
	rules, _ := catalogue()
	return check.Own(rules)
}

// catalogue is every built-in rule, and beside each the chain rule that it runs over grounds, if it is one of those.
func catalogue() (rules []Rule, chains []ChainRule) {
	whole := func(list ...Rule) {
		rules = append(rules, list...)
		chains = append(chains, make([]ChainRule, len(list))...)
	}
	each := func(list ...ChainRule) {
		for _, rule := range list {
			rules, chains = append(rules, overGrounds(rule)), append(chains, rule)
		}
	}
	whole(basisMissing, basisConflict)
	each(basisRules()...)
	whole(consentMixed)
	each(consentRules()...)
	each(conditionRules()...)
	each(schedule1Rules()...)
	whole(policyDocumentMissing)
	each(criminalRules()...)
	each(citationRules()...)
	whole(requirementEnded, bodyEnded)
	whole(retentionRules()...)
	whole(sourceMissing, transferUndeclared, transferSafeguardMissing, transferMechanismEnded)
	whole(practiceRules()...)
	return rules, chains
}

// citationRules are the rules of group citation that look at one chain.
func citationRules() []ChainRule {
	return []ChainRule{citationUnknown, citationNotInForce, lawNameWrong}
}

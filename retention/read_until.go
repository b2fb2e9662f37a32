package retention

import (
	"strings"
)

// readAge reads "until the 25th birthday" and "until the child is 21 years 3 months".
func readAge(c chunk, after *head) (h head, ok bool) {
	h.chunk = c
	if m := lengthRE().FindStringIndex(c.text); m != nil && beforeRE().MatchString(strings.TrimSpace(c.text[m[1]:])) {
		return head{}, false // 3 months before the 18th birthday
	}
	var amount, months, rest string
	if m := ageRE().FindStringSubmatchIndex(c.text); m != nil && !beforeAgeRE().MatchString(strings.TrimSpace(c.text[:m[0]])) && (untilRE().MatchString(c.text) || m[0] == 0) &&
		!otherUnitRE().MatchString(c.text[m[1]:]) && (!copulaRE().MatchString(c.text[m[0]:m[1]]) || reachedRE().MatchString(c.text[:m[0]])) {
		amount, rest = c.text[m[2]:m[3]], c.text[m[1]:]
		if m[4] >= 0 {
			months = c.text[m[4]:m[5]]
		}
	} else if m := untilYearsRE().FindStringSubmatch(c.text); m != nil {
		amount, months = m[1], m[2]
	} else if m := birthdayRE().FindStringSubmatchIndex(c.text); m != nil {
		amount, rest = c.text[m[2]:m[3]], c.text[m[1]:]
	} else if m := yearsOldRE().FindStringSubmatchIndex(c.text); m != nil && (m[0] == 0 || untilRE().MatchString(c.text[:m[0]])) {
		amount, rest = c.text[m[2]:m[3]], c.text[m[1]:]
	} else if m := bareAgeRE().FindStringSubmatchIndex(c.text); m != nil && after != nil && after.p.Kind == Age {
		amount, rest = c.text[m[2]:m[3]], c.text[m[3]:]
	} else {
		return head{}, false
	}
	age, ok := length(amount, "year")
	if !ok || age.Amount > 150 {
		return head{}, false
	}
	h.p, h.named = Period{Kind: Age, Keep: age, After: Birth}, true
	if months != "" {
		if more, fine := length(months, "month"); fine {
			h.p.Kind = Fixed
			h.p.Keep, _ = age.plus(more, 1)
		}
	}
	if m := plusYearsRE().FindStringSubmatch(rest); m != nil {
		if m[2] == "" {
			m[2] = "year"
		}
		if more, fine := length(m[1], m[2]); fine {
			h.p.Kind, h.next, h.turns = Fixed, Period{Keep: more}, true
		}
	}
	if m := scopeRE().FindStringSubmatch(rest); m != nil {
		h.scope = m[0]
	}
	return h, true
}

// readOpen reads what has no length: kept for good, while consent lasts, until an event, or by criteria.
func readOpen(c chunk) (h head, ok bool) {
	h.chunk = c
	t := c.text
	if m := scopeRE().FindStringSubmatch(t); m != nil {
		h.scope = m[0]
	}
	switch {
	case permanentRE().MatchString(t) && !mortalRE().MatchString(t):
		h.p.Kind = Permanent
		return h, true
	case consentRE().MatchString(t):
		h.p = Period{Kind: Consent, After: ConsentWithdrawn}
		h.named = true
		return h, true
	case datedRE().MatchString(t):
		return head{}, false
	case limitRE().MatchString(t):
		h.p, h.criter = Period{Kind: Criteria, After: LimitationPeriod}, true
		return h, true
	case noticeRE().MatchString(t):
		h.p, h.criter = Period{Kind: Criteria, After: CaseByCase}, true
		return h, true
	case atOnceRE().MatchString(t):
		h.p = Period{Keep: Days(0)}
		return h, true
	}
	if m := endsRE().FindStringSubmatch(t); m != nil {
		if !needs(m[1]) && !strings.Contains(m[1], "retention period") {
			return h.until(m[1], eventOf)
		}
	} else if m := lastsRE().FindStringSubmatch(t); m != nil {
		if rest := m[1] + m[2] + m[3] + m[4]; !strings.HasPrefix(rest, "time") && !needs(rest) && !currentQRE().MatchString(rest) {
			if h, ok := h.until(rest, durationOf); !ok || !h.own || nounedRE().MatchString(t) {
				return h, ok
			}
			h.p, h.own, h.passing = Period{Kind: Criteria}, false, false
			if documentRE().MatchString(t) {
				h.p.After = OtherDocument
				return h, true
			}
			h.doubt, h.why = DoubtUnread, "as long as something lasts that is no event"
			return h, true
		}
	} else if m := doneRE().FindStringSubmatch(basedRE().ReplaceAllString(t, "")); m != nil && (disposeRE().MatchString(t) || strings.HasPrefix(t, m[0]) || onceRE().MatchString(m[0])) && !needs(m[1]) {
		if h, ok := h.until(m[1], eventOf); ok && (!h.own || disposeRE().MatchString(t) || strings.Contains(m[0], "immediately") || strings.Contains(m[0], "as soon as")) {
			return h, true
		}
	}
	if needRE().MatchString(t) {
		h.p, h.criter = Period{Kind: Criteria}, true
		return h, true
	}
	return head{}, false
}

func needs(words string) bool {
	return needRE().MatchString(words) && !strings.Contains(words, "no longer attend") && !strings.HasPrefix(words, "relevant") || strings.Contains(words, "no longer relevant")
}

// until makes the period end with an event.
func (h *head) until(words string, name func([]string) (Trigger, bool)) (head, bool) {
	words = noticeOfRE().ReplaceAllString(words, "")
	whole := words
	words = strings.TrimSpace(stopRE().ReplaceAllString(" "+words, ""))
	if m := lengthAheadRE().FindString(words); m != "" {
		return head{}, false
	}
	if strings.HasPrefix(words, "which") {
		return head{}, false
	}
	h.p = Period{Keep: Days(0)}
	if m := yearEndRE().FindStringSubmatch(words); m != nil && m[1] != "" && m[1] != "start" && m[1] != "beginning" {
		h.event(words)
		return *h, true
	}
	t, known := name(strings.Fields(words))
	if !known {
		if more, fine := name(strings.Fields(whole)); fine || t == "" {
			t, known = more, fine
		}
	}
	if t == "" {
		return head{}, false
	}
	if t == "obligations-end" {
		h.p = Period{Kind: Criteria, After: t}
		return *h, true
	}
	if minimumRE().MatchString(untilWordsRE().ReplaceAllString(strings.TrimSuffix(h.text, whole), "")) || strings.HasPrefix(h.text, "at least") {
		h.p.Bound = Minimum
	}
	h.set(t, known, words)
	h.passing = true
	return *h, true
}

// criteria is the period of a phrase that states none: what it says decides.
func criteria(text string) (t Trigger, ok bool) {
	switch {
	case limitRE().MatchString(text):
		return LimitationPeriod, true
	case auditYearRE().MatchString(text):
		return "last-completed-audit-year", true
	case purposeRE().MatchString(text) && !(lawRE().MatchString(text) && !strings.Contains(text, "purpose")) && !strings.Contains(text, "schedule"):
		return PurposeEnds, true
	case documentRE().MatchString(text):
		return OtherDocument, true
	case caseRE().MatchString(text):
		return CaseByCase, true
	case obligedRE().MatchString(text):
		return "obligations-end", true
	case lawRE().MatchString(text):
		return LegalRequirement, true
	case strings.Contains(text, "last inspection"):
		return "last-inspection", true
	case currentQRE().MatchString(text):
		return "current", true
	case needRE().MatchString(text):
		return PurposeEnds, true
	case reviewRE().MatchString(text):
		return CaseByCase, true
	}
	return "", false
}

package gdpr

import (
	"slices"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/rights"
)

// Law: UK GDPR Article 21: (2) and (3) end direct marketing whatever the basis, (6) reaches research on any basis, (1) public
// tasks and legitimate interests, recognised ones among them since 2026-02-05. While it is open whose grounds prevail, the data are
// not used unless the controller shows compelling ones (21(1)), and set aside if the person asks (18(1)(d)).

// object is what becomes of a class when somebody objects.
func (h *hearing) object(g *basis.Ground, cl *class) []Consequence {
	c := h.objected(g, cl)
	list := []Consequence{c}
	if c.Effect == Stop {
		if held, is := h.held(cl); is {
			held.Reason = "not used any more, and kept: " + held.Reason
			list = append(list, held)
		}
	}
	return list
}

func (h *hearing) objected(g *basis.Ground, cl *class) Consequence {
	right, f := h.x.Right, h.x.Facts
	marketing, research := rights.MarketingObjection.Applies(*g, f, h.on), rights.ResearchObjection.Applies(*g, f, h.on)
	if right != rights.ResearchObjection && marketing.Verdict == rights.Yes {
		return Consequence{Data: cl.data, Effect: Stop, Reason: marketing.Reason, Law: slices.Collect(marketing.Law())}
	}
	if right == rights.MarketingObjection {
		return h.answered(g, cl, marketing)
	}
	studied, settled := h.studied(cl, research)
	if right == rights.ResearchObjection && !settled {
		return h.answered(g, cl, research)
	}
	general := rights.Objection.Applies(*g, f, h.on)
	switch {
	case right == rights.ResearchObjection, settled && (studied.Effect == Stop || general.Verdict != rights.OnConditions):
		return studied
	case general.Verdict == rights.OnConditions:
		return h.weighed(cl, general)
	}
	if g.Article6 == basis.Consent {
		return asks(cl, "right: whether the person withdraws the consent", general.Reason, slices.Collect(general.Law())...)
	}
	for _, a := range [...]rights.Answer{general, marketing, research} {
		if c := h.answered(g, cl, a); c.Effect == Ask {
			return c
		}
	}
	return h.answered(g, cl, general)
}

// studied is what becomes of a class that serves research, if it does.
func (h *hearing) studied(cl *class, a rights.Answer) (c Consequence, does bool) {
	places := slices.Collect(a.Law())
	task, situation := h.x.decided(rights.ResearchPublicTask), h.x.decided(rights.ResearchSituation)
	switch {
	case a.Verdict != rights.OnConditions:
		return c, false
	case task == fact.Yes:
		return h.stays(cl, rights.ResearchPublicTask.Meaning(), places...), true
	case situation == fact.No:
		return h.stays(cl, "the person gives no grounds of their own situation", places...), true
	case task == fact.No && situation == fact.Yes:
		return Consequence{Data: cl.data, Effect: Stop, Reason: "an objection to research for grounds of the person's own situation, and no task in the public interest needs it", Law: places}, true
	}
	return asks(cl, h.open(rights.ResearchPublicTask, rights.ResearchSituation), a.Reason, places...), true
}

// weighed is what becomes of a class on a basis that is open to objection: it depends on whose grounds prevail.
func (h *hearing) weighed(cl *class, a rights.Answer) Consequence {
	compelling, claims, situation := h.x.decided(rights.CompellingGrounds), h.x.decided(rights.ClaimsGoOn), h.x.decided(rights.ParticularSituation)
	switch {
	case situation == fact.No:
		return h.stays(cl, "the person gives no grounds of their own situation", slices.Collect(a.Law())...)
	case compelling == fact.Yes:
		return h.stays(cl, rights.CompellingGrounds.Meaning(), slices.Collect(a.Law())...)
	case claims == fact.Yes:
		return h.stays(cl, rights.ClaimsGoOn.Meaning()+", and for nothing else", slices.Collect(a.Law())...)
	case compelling == fact.No && claims == fact.No && situation == fact.Yes:
		return Consequence{Data: cl.data, Effect: Stop, Reason: "an objection for grounds of the person's own situation, and no compelling grounds override it", Law: slices.Collect(a.Law())}
	}
	return Consequence{
		Data: cl.data, Effect: Pause, Missing: h.open(rights.ParticularSituation, rights.CompellingGrounds, rights.ClaimsGoOn),
		Reason: "the use ends unless the controller shows compelling grounds; until that is settled the data are kept, and not used",
		Law:    append(slices.Collect(a.Law()), law.UKGDPR.Article("18(1)(d)")),
	}
}

// answered is what an answer of package rights comes to where it is no, or cannot be said.
func (h *hearing) answered(g *basis.Ground, cl *class, a rights.Answer) Consequence {
	missing := ""
	switch {
	case a.Bound == rights.NotThen, a.Missing == "article6":
		missing = "article6: on which lawful basis these data are used"
	case a.Missing == "marketing":
		missing = "facts.marketing: whether these data are used for direct marketing"
	case a.Missing == "research":
		missing = "facts.research: whether these data are used for research or statistics"
	default:
		return h.untouched(g, cl, a.Reason)
	}
	return asks(cl, missing, a.Reason, slices.Collect(a.Law())...)
}

// open is the first of some conditions that nobody has decided, as a fact to add.
func (h *hearing) open(list ...rights.Condition) string {
	for _, c := range list {
		if h.x.decided(c) == fact.Unknown {
			return c.String() + ": " + c.Meaning()
		}
	}
	return ""
}

package notice

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

// sixTold and nineTold are bases and conditions in words to the person, and what those words name.
var (
	sixTold = [...]struct {
		says  Said
		words string
	}{
		basis.Consent:                       {SaidConsent, "your consent"},
		basis.Contract:                      {SaidContract, "a contract with you, or steps that you asked for before one"},
		basis.LegalObligation:               {SaidLegalObligation, "a duty that the law lays on us"},
		basis.VitalInterests:                {SaidVitalInterests, "protecting somebody's life, or an interest as essential"},
		basis.PublicTask:                    {SaidPublicTask, "a task in the public interest that the law gives us"},
		basis.RecognisedLegitimateInterests: {SaidRecognisedInterests, "a recognised legitimate interest"},
		basis.LegitimateInterests:           {SaidLegitimateInterests, "a legitimate interest"},
	}
	nineTold = [...]struct {
		says  Said
		words string
	}{
		basis.ExplicitConsent:              {SaidExplicitConsent, "your explicit consent"},
		basis.EmploymentOrSocialProtection: {SaidEmploymentOrSocialProtection, "duties and rights in the law of work, social security or social protection"},
		basis.VitalInterestsIncapable:      {SaidVitalInterestsIncapable, "protecting somebody's life, or an interest as essential, while you cannot consent"},
		basis.NotForProfitBody:             {SaidNotForProfitBody, "the work of a not-for-profit body with its members and contacts"},
		basis.MadePublic:                   {SaidMadePublic, "you have made the information public yourself"},
		basis.LegalClaims:                  {SaidLegalClaims, "legal claims"},
		basis.SubstantialPublicInterest:    {SaidSubstantialPublicInterest, "a substantial public interest"},
		basis.HealthOrSocialCare:           {SaidHealthOrSocialCare, "providing or managing health or social care"},
		basis.PublicHealth:                 {SaidPublicHealth, "public health"},
		basis.ArchivingOrResearch:          {SaidArchivingOrResearch, "archiving in the public interest, research or statistics"},
	}
)

// claims says on which basis and condition each ground stands, and what is held on it. Grounds that stand alike are one claim.
func (e *entry) claims() {
	if len(e.a.Grounds) == 0 {
		e.blank(TellBasis, "grounds", "which data are used, and on which lawful basis")
		return
	}
	several := slices.ContainsFunc(e.a.Grounds, func(g basis.Ground) bool { return g.Article6 != e.a.Grounds[0].Article6 })
	for i := range e.a.Grounds {
		g := &e.a.Grounds[i]
		e.Data = e.Data.Union(g.Data)
		e.Special = e.Special.Union(g.SpecialKinds())
		path := fmt.Sprintf("grounds[%d].", i)
		if g.Data.Union(g.Special).Empty() {
			e.blank(TellData, path+"data", "which kinds of data are used")
		}
		if several && g.For == 0 {
			e.blank(TellPurposes, path+"for", "what these data are used for, as the activity stands on several lawful bases")
		}
		e.basis(g, path)
		e.condition(g, path)
		e.document(g)
	}
	if len(e.Basis) == 1 { // one basis for everything is tied to nothing
		e.Basis[0].For, e.Basis[0].Data = category.Purposes(0), category.Set{}
	}
}

// basis says on which Article 6 basis a ground stands, with what the basis must come with.
func (e *entry) basis(g *basis.Ground, path string) {
	if g.Article6 == 0 || int(g.Article6) >= len(sixTold) {
		e.blank(TellBasis, path+"article6", "on which lawful basis these data are used: %s", cmp.Or(kinds(g.Data), "no kinds of data are declared"))
		return
	}
	told := &sixTold[g.Article6]
	c := Claim{Words: told.words, Says: []Said{told.says}, Cites: stood(g.Article6.Provision(), e.on).String()}
	switch g.Article6 {
	case basis.Contract:
		if g.PartyToContract == fact.Yes && !e.States(ContractWith) && e.People.Without(e.People.OutsideContract()).Empty() {
			e.say(ContractWith, "person", "the contract is one with you")
		}
	case basis.Consent:
		if g.Implied == fact.Yes {
			c.Words, c.Says = "your consent, as we take it from what you do", []Said{SaidConsentByConduct}
		}
	case basis.LegalObligation, basis.PublicTask:
		if g.Under.IsZero() {
			e.blank(TellBasis, path+"under", "which law lays the duty or task down")
		} else {
			e.under(g)
		}
	case basis.RecognisedLegitimateInterests:
		if p := g.Recognised.Provision(); p.IsZero() {
			e.blank(TellBasis, path+"recognised", "which recognised legitimate interest of Annex 1 to the UK GDPR is pursued")
		} else {
			c.Words += ": " + check.Words(g.Recognised)
			c.Names = []law.Provision{p}
			c.Cites += " and " + strings.TrimPrefix(p.String(), p.Instrument().String()+" ")
		}
	case basis.LegitimateInterests:
		if g.Interest == "" {
			e.blank(TellInterests, path+"interest", "whose legitimate interest is pursued, and what it consists in")
		} else if p := (Phrase{Words: g.Interest}); !slices.ContainsFunc(e.Interests, func(q Phrase) bool { return q.Words == p.Words }) {
			e.Interests = append(e.Interests, p)
		}
	}
	e.Basis = tie(e.Basis, c, g.For, g.Data.Union(g.Special))
}

// under names the law behind a ground.
func (e *entry) under(g *basis.Ground) {
	words := stood(g.Under, e.on).String()
	i := slices.IndexFunc(e.Under, func(p Phrase) bool { return p.Words == words })
	if i < 0 {
		i = len(e.Under)
		e.Under = append(e.Under, Phrase{Words: words})
	}
	e.Under[i].For = e.Under[i].For.With(g.For)
}

// tie adds a claim that is tied to a purpose and data, or ties an equal one to them too.
func tie(list []Claim, c Claim, purpose category.Purpose, data category.Set) []Claim {
	for i := range list {
		same := &list[i]
		if same.Words == c.Words && same.Cites == c.Cites && slices.Equal(same.Says, c.Says) {
			same.Data = same.Data.Union(data)
			same.For = same.For.With(purpose)
			return list
		}
	}
	c.Data = data
	c.For = c.For.With(purpose)
	return append(list, c)
}

// condition says on which conditions special category data and criminal offence data of a ground stand, each apart from the other.
func (e *entry) condition(g *basis.Ground, path string) {
	special, offences := parts(g)
	switch {
	case g.Article9 != 0 && int(g.Article9) < len(nineTold):
		told := &nineTold[g.Article9]
		c := Claim{Words: told.words, Says: []Said{told.says}, Cites: stood(g.Article9.Provision(), e.on).String()}
		if g.Article9 == basis.ExplicitConsent && g.Explicit != fact.Yes {
			c.Words, c.Says = "your consent", []Said{SaidConsent}
			if g.Explicit == fact.Unknown {
				e.blank(TellBasis, path+"explicit", "whether the consent is given in express words")
			}
		}
		if g.Schedule1 == 0 && g.Article9.Part() != 0 {
			e.blank(TellBasis, path+"schedule1", "which paragraph of Schedule 1 to the Data Protection Act 2018 completes the condition")
		}
		if offences.Empty() || g.Article9.Part() != 0 {
			e.paragraph(&c, g)
		}
		e.Condition = tie(e.Condition, c, g.For, special)
	case !g.SpecialKinds().Empty():
		e.blank(TellBasis, path+"article9", "which condition of Article 9 allows these data to be used: %s", kinds(g.SpecialKinds()))
	}
	if offences.Empty() {
		return
	}
	c := Claim{Words: "information about criminal offences", Says: []Said{}, Cites: stood(article10, e.on).String()}
	switch {
	case g.OfficialAuthority == fact.Yes:
		c.Words, c.Says = "official authority over information about criminal offences", []Said{SaidOfficialAuthorityOffences}
		if !g.Under.IsZero() {
			e.under(g)
		}
	case g.Schedule1 == 0:
		e.blank(TellBasis, path+"schedule1", "which paragraph of Schedule 1 to the Data Protection Act 2018 allows data about criminal offences to be used")
		return
	}
	e.paragraph(&c, g)
	e.extension(&c, g)
	e.Condition = tie(e.Condition, c, g.For, offences)
}

// paragraph adds the paragraph of Schedule 1 to a claim, by its heading where the words of the condition do not say it already.
func (e *entry) paragraph(c *Claim, g *basis.Ground) {
	p := g.Schedule1.Provision(g.Limb)
	if p.Known() != fact.Yes {
		p = g.Schedule1.Provision("") // the limb is no place
	}
	if !p.IsZero() {
		c.Names = []law.Provision{p}
		if heading := g.Schedule1.Heading(e.on); heading != "" && (g.Article9.Paragraph() != g.Schedule1 || len(c.Says) == 0) {
			c.Words += ": " + strings.ToLower(heading[:1]) + heading[1:]
		}
		c.Cites += "\n" + p.String()
	}
}

// extension adds the paragraph that extends another to data about criminal offences, where that does not reach them by itself.
func (e *entry) extension(c *Claim, g *basis.Ground) {
	if p := g.Schedule1.Extension().Provision(""); !p.IsZero() && basis.Criminal(g.Schedule1, e.on) == basis.OutsideCategories {
		c.Names = append(c.Names, p)
		c.Cites += "\n" + p.String()
	}
}

// parts is the data of a ground that need a condition of Article 9, and those that need one of Article 10. Where no kind is plainly special, all
// that are not of offences are meant.
func parts(g *basis.Ground) (special, offences category.Set) {
	for c := range g.Data.Union(g.Special).All() {
		if category.Of(c).Offence() {
			offences = offences.With(c)
		} else if _, kind := c.Special(); kind {
			special = special.With(c)
		}
	}
	special = special.Union(g.Special)
	if special.Empty() {
		special = g.Data.Without(offences)
	}
	return special, offences
}

// document says that there is a policy document, where a paragraph asks for one.
func (e *entry) document(g *basis.Ground) {
	if g.Schedule1 == 0 || g.Schedule1.PolicyDocument(g.Limb, e.on) != fact.Yes || e.States(PolicyDocument) {
		return
	}
	if !e.a.PolicyDocument.Exists() {
		e.blank(TellBasis, "policy_document", "the policy document that paragraph %s of Schedule 1 asks for", g.Schedule1)
		return
	}
	e.say(PolicyDocument, "", "our policy document: %s", cmp.Or(e.a.PolicyDocument.Name, e.a.PolicyDocument.Link, "the one on these data"))
}

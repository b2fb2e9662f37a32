package dpv

import (
	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/rights"
)

// The vocabulary has three terms for the law of the United Kingdom and none for its own provisions, so that places which the UK GDPR
// shares with the EU GDPR go by the latter. Last checked 2026-11-22 against the terms of DPV 2.3.

var article6s = [...]term{
	basis.Consent:                       {exact, "eu-gdpr:A6-1-a"},
	basis.Contract:                      {exact, "eu-gdpr:A6-1-b"},
	basis.LegalObligation:               {exact, "eu-gdpr:A6-1-c"},
	basis.VitalInterests:                {exact, "eu-gdpr:A6-1-d"},
	basis.PublicTask:                    {exact, "eu-gdpr:A6-1-e"},
	basis.RecognisedLegitimateInterests: {broader, "dpv:LegitimateInterest"},
	basis.LegitimateInterests:           {exact, "eu-gdpr:A6-1-f"},
}

var article9s = [...]term{
	basis.ExplicitConsent:              {exact, "eu-gdpr:A9-2-a"},
	basis.EmploymentOrSocialProtection: {exact, "eu-gdpr:A9-2-b"},
	basis.VitalInterestsIncapable:      {exact, "eu-gdpr:A9-2-c"},
	basis.NotForProfitBody:             {exact, "eu-gdpr:A9-2-d"},
	basis.MadePublic:                   {exact, "eu-gdpr:A9-2-e"},
	basis.LegalClaims:                  {exact, "eu-gdpr:A9-2-f"},
	basis.SubstantialPublicInterest:    {exact, "eu-gdpr:A9-2-g"},
	basis.HealthOrSocialCare:           {exact, "eu-gdpr:A9-2-h"},
	basis.PublicHealth:                 {exact, "eu-gdpr:A9-2-i"},
	basis.ArchivingOrResearch:          {exact, "eu-gdpr:A9-2-j"},
}

// paragraph is the term of a paragraph of Schedule 1: narrower than the condition that it serves; of Part 3, which serves none, no term.
func paragraph(p basis.Schedule1) term {
	if t, serves := at(article9s[:], p.Article9()); serves {
		return term{broader, t.iri}
	}
	return term{}
}

var rightTerms = [...]term{
	rights.WithdrawConsent:     {exact, "eu-gdpr:A7-3"},
	rights.Access:              {exact, "eu-gdpr:A15"},
	rights.Rectification:       {exact, "eu-gdpr:A16"},
	rights.Erasure:             {exact, "eu-gdpr:A17"},
	rights.Restriction:         {exact, "eu-gdpr:A18"},
	rights.Notification:        {exact, "eu-gdpr:A19"},
	rights.Portability:         {exact, "eu-gdpr:A20"},
	rights.Objection:           {exact, "eu-gdpr:A21"},
	rights.MarketingObjection:  {broader, "eu-gdpr:A21"},
	rights.ResearchObjection:   {broader, "eu-gdpr:A21"},
	rights.AutomatedDecisions:  {exact, "eu-gdpr:A22"}, // while Article 22 stood
	rights.RegulatorComplaint:  {exact, "eu-gdpr:A77"},
	rights.ControllerComplaint: {},
}

// automatedSince2026 is the right of Articles 22A to 22D, for which there is no term.
var automatedSince2026 = term{near, "eu-gdpr:A22"}

// informed are the rights to be told: of data from the person, and from elsewhere. Where the source is unknown it is both.
var informed = [...]struct {
	term   term
	unless fact.Fact
}{
	{term{exact, "eu-gdpr:A13"}, fact.No},
	{term{exact, "eu-gdpr:A14"}, fact.Yes},
}

var mechanisms = [...]term{
	gdpr.Adequacy:            {near, "eu-gdpr:A45-3"},
	gdpr.DataBridge:          {near, "eu-gdpr:A45-3"},
	gdpr.PrivacyShield:       {near, "eu-gdpr:A45-3"},
	gdpr.TransferAgreement:   {near, "eu-gdpr:A46-2-c"},
	gdpr.ClausesWithAddendum: {near, "eu-gdpr:A46-2-c"},
	gdpr.OldClauses:          {near, "eu-gdpr:A46-2-c"},
	gdpr.BindingRules:        {near, "eu-gdpr:A46-2-b"},
	gdpr.Derogation:          {},
}

var assessments = [...]term{
	gdpr.ImpactAssessment:    {exact, "dpv:DPIA"},
	gdpr.InterestsAssessment: {exact, "dpv:LegitimateInterestAssessment"},
	gdpr.TransferAssessment:  {},
}

// nations are places; those of the vocabulary.
var nations = [...]string{
	law.England:         "loc:GB-ENG",
	law.Wales:           "loc:GB-WLS",
	law.Scotland:        "loc:GB-SCT",
	law.NorthernIreland: "loc:GB-NIR",
}

// What a review comes to. No finding is no statement that the law is kept: declared facts prove nothing about conduct.
var (
	unknown  = term{exact, "eu-gdpr:GDPRComplianceUnknown"}
	objected = term{near, "eu-gdpr:GDPRNonCompliant"} // an enactment is not met by what is declared
)

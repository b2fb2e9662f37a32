// Package dpv answers how a record reads to programs that know the Data Privacy Vocabulary of the W3C: it writes one as JSON-LD in the
// terms of DPV 2.3. It reads none.
//
//	record := gdpr.Record{
//		Controller: gdpr.Controller{Name: "Oakfield House", Kind: gdpr.Charity, Nation: law.England},
//		Activities: []gdpr.Activity{{
//			ID: "care-plans", Name: "Care plans", People: category.SubjectsOf(category.AboutServiceUser),
//			Grounds: []basis.Ground{{
//				Data: category.Of(category.CarePlan), For: category.ForCareDelivery, Article6: basis.Contract,
//				PartyToContract: fact.Yes, Article9: basis.HealthOrSocialCare, Schedule1: 2, Limb: "(2)(e)",
//			}},
//		}},
//	}
//	checker := gdpr.Checker{}
//	export := dpv.Export{Base: "https://oakfield.example/privacy/", Reviewed: true, Findings: checker.Check(&record)}
//	err := export.Write(os.Stdout, &record)
//
// # What a document holds
//
// The record is a dpv:RecordsOfActivities with its controller and, as dpv:hasProcess, its activities. An activity has one further process for
// each ground, so that data, purpose, bases and rights which belong together stay together, and one for each transfer. A line of the document holds
// an activity. What a program finds in an activity:
//
//   - people, data and purposes; Article 6 basis, condition of Annex 1, Article 9 condition and paragraph of Schedule 1; the law under which it is done
//   - the rights that apply on each ground on the day, without or on conditions ([rights.Right.Applies]); what cannot be said is left out
//   - sources, recipients, processors, storage conditions with a duration where the period is one length, security, assessments, policy document, locations; names and words as declared
//
// # Terms
//
// A concept that the vocabulary has is named by its address. One that it has nearly is a term of ours ([Namespace]), explained at the end of the
// document, with skos:closeMatch; one that is narrower than anything it has, with skos:broader; one that it has not, with neither. It has no terms for
// provisions of the United Kingdom: places that the UK GDPR shares with the EU GDPR go by the latter, under dpv:hasApplicableLaw, which says whose
// law it is. So 6(1)(ea), Schedule 1, Articles 22A to 22D and complaints to the controller are terms of ours.
//
// # Reviews
//
// A record that was checked says what came of it, for the whole and for each activity. With no finding that is
// eu-gdpr:GDPRComplianceUnknown, for declared facts prove nothing about conduct; so it is where a question is open, and where guidance
// or good practice is not met. Where an enactment is not met, accepted or not, it is a term of ours, which is close to non-compliance. Findings
// themselves are not written: package sarif does that.
//
// # Sizes
//
// [Export.Stream] takes activities as they come and keeps none. Text is escaped beyond what JSON asks: see package internal/emit.
//
// # What this package does not decide
//
// Whether a record is right or whole. Left out are: kind, regulator and funding of a controller, the facts that Article 35 turns on,
// breaches, consent records, routes for rights, systems, software and support, what a loss would do, agreements on sharing, for which controllers a processor acts, kept-to-policy, and for whom a source or recipient without a name stands.
package dpv

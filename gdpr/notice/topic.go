package notice

import (
	"database/sql/driver"
	"iter"
	"slices"
	"strings"

	"github.com/careprivacy/ukgdpr/internal/enum"
)

// Topic is what a statement of a notice is about. The zero value is unset.
type Topic uint8

// The topics: first what Articles 13 and 14 ask a notice to state, then readings of its words.
const (
	ControllerIdentity Topic = iota + 1
	ControllerContact
	RepresentativeContact
	OfficerContact
	PurposesStated
	LawfulBasisStated
	RecipientsStated
	TransfersStated
	RetentionStated
	SourceStated
	RequirementToProvide
	AutomatedDecisions
	ResponseTime
	Fee
	Cookies
	LastUpdated
	RegisterNumber
	DataOptOut
	PolicyDocument
	ObjectionSetApart
	ComplaintProcedure

	HomeArea
	GoverningLaw
	ContractWith
	ToCome
	ResearchUse
	DataHeldIn
	RecipientIn
	IdentifiersAnonymous
	CookieModel
	Encryption
	Announced
	PointsTo
	DataListed
	MarketingSharing
	MarketingObjectionStated
	DirectMarketing
	ConsentGivenBy
	ConditionList
	ComplaintAcknowledged
	ComplaintAnswered
	ComplaintStageEnds
	BreachReported
	WithdrawalTime
	ReferrerUndertakes
	PolicyReview
	OwnLawEnforcement
	SecurityStated
	ConcernsTaken
	RegulatorReached
	WebsiteHost
	DataCollected
	PointsWithin
	DataList
	UsedOnlyFor
	ResponseTarget
	RequestContact
)

// topicRows: the values a topic takes; none is free text, or nothing.
var topicRows = [...]struct{ text, values string }{
	ControllerIdentity:    {"controller-identity", "name registered trading-name companies"},
	ControllerContact:     {"controller-contact", ""},
	RepresentativeContact: {"representative", ""},
	OfficerContact:        {"officer-contact", "email telephone post controller"},
	PurposesStated:        {"purposes", ""},
	LawfulBasisStated:     {"lawful-basis", ""},
	RecipientsStated:      {"recipients", ""},
	TransfersStated:       {"transfers", "none some possible"},
	RetentionStated:       {"retention", ""},
	SourceStated:          {"source", "named elsewhere others"},
	RequirementToProvide:  {"requirement-to-provide", "need consequence"},
	AutomatedDecisions:    {"automated-decisions", "none some"},
	ResponseTime:          {"response-time", ""},
	Fee:                   {"fee", ""},
	Cookies:               {"cookies", ""},
	LastUpdated:           {"last-updated", ""},
	RegisterNumber:        {"register-number", ""},
	DataOptOut:            {"data-opt-out", ""},
	PolicyDocument:        {"policy-document", ""},
	ObjectionSetApart:     {"objection-set-apart", ""},
	ComplaintProcedure:    {"complaint-procedure", ""},

	HomeArea:                 {"home-area", "uk eu eea"},
	GoverningLaw:             {"governing-law", "union-or-member-state domestic"},
	ContractWith:             {"contract-with", "person representative commissioner employer"},
	ToCome:                   {"to-come", ""}, // a date
	ResearchUse:              {"research-use", "yes no"},
	DataHeldIn:               {"data-held-in", ""},
	RecipientIn:              {"recipient-in", ""},
	IdentifiersAnonymous:     {"identifiers-anonymous", "yes"},
	CookieModel:              {"cookie-model", "consent settings opt-out continued-use"},
	Encryption:               {"encryption", "yes no"},
	Announced:                {"announced", ""},
	PointsTo:                 {"points-to", ""},
	DataListed:               {"data-listed", ""},
	MarketingSharing:         {"marketing-sharing", "yes no"},
	MarketingObjectionStated: {"marketing-objection", ""},
	DirectMarketing:          {"direct-marketing", "yes no with-consent"},
	ConsentGivenBy:           {"consent-given-by", ""},
	ConditionList:            {"condition-list", ""},
	ComplaintAcknowledged:    {"complaint-acknowledged", ""},
	ComplaintAnswered:        {"complaint-answered", ""},
	ComplaintStageEnds:       {"complaint-stage-ends", ""},
	BreachReported:           {"breach-reported", "aware established occurred unspecified"},
	WithdrawalTime:           {"withdrawal-time", ""},
	ReferrerUndertakes:       {"referrer-undertakes", ""},
	PolicyReview:             {"policy-review", ""},
	OwnLawEnforcement:        {"own-law-enforcement", ""},
	SecurityStated:           {"security", ""},
	ConcernsTaken:            {"concerns", ""}, // questions and concerns are taken, complaints not mentioned
	RegulatorReached:         {"regulator-reached", "any-time afterwards after-handling about-requests"},
	WebsiteHost:              {"website-host", ""},
	DataCollected:            {"data-collected", "yes no"},
	PointsWithin:             {"points-within", ""},   // the id of the section where that part stands
	DataList:                 {"data-list", ""},       // a list of data that is given as the whole
	UsedOnlyFor:              {"used-only-for", ""},   // purposes
	ResponseTarget:           {"response-target", ""}, // a time to answer that is usual or aimed at
	RequestContact:           {"request-contact", ""}, // the domain that requests are sent to
}

var topics = enum.New("notice", "topic", len(topicRows), func(t Topic) string { return topicRows[t].text })

// ParseTopic reads a text name such as "home-area". The error is an [*UnknownError].
func ParseTopic(s string) (Topic, error) { return topics.Parse(s) }

// AllTopics yields every topic in order.
func AllTopics() iter.Seq[Topic] { return topics.All() }

// Values yields the values that the topic takes; none where it takes any.
func (t Topic) Values() iter.Seq[string] {
	if !topics.Known(t) {
		return func(func(string) bool) {}
	}
	return strings.FieldsSeq(topicRows[t].values)
}

// Takes reports whether value is one that the topic takes. A topic without a list takes any.
func (t Topic) Takes(value string) bool {
	if !topics.Known(t) || topicRows[t].values == "" {
		return true
	}
	return slices.Contains(strings.Fields(topicRows[t].values), value)
}

// String is the text name.
func (t Topic) String() string { return topics.String(t) }

// MarshalText is the text name.
func (t Topic) MarshalText() ([]byte, error) { return topics.Marshal(t) }

// UnmarshalText reads what MarshalText writes.
func (t *Topic) UnmarshalText(text []byte) error { return topics.Unmarshal(t, text) }

// Scan reads a database column.
func (t *Topic) Scan(src any) error { return topics.Scan(t, src) }

// Value is the database form.
func (t Topic) Value() (driver.Value, error) { return topics.Value(t) }

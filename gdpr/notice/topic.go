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

// The topics, each with what its value says: first what Articles 13 and 14 ask a notice to state, then readings of its words.
// [Topic.Values] lists the values of those that take fixed ones, and [Topic.String] gives the name in a file.
const (
	ControllerIdentity    Topic = iota + 1 // who the controller is: by name, as a registered company, by a trading name alone, or as one of several companies
	ControllerContact                      // how to reach the controller
	RepresentativeContact                  // how to reach the representative of a controller outside the UK
	OfficerContact                         // how to reach the data protection officer: by email, telephone or post, or through the controller
	PurposesStated                         // what the data are used for, where that is said for many rows
	LawfulBasisStated                      // the lawful basis, where that is said for many rows
	RecipientsStated                       // who receives the data
	TransfersStated                        // data leave the country: none, some, or possibly some
	RetentionStated                        // that it is said how long data are kept, where no period is given
	SourceStated                           // where data come from: sources that are named, others without a name, or elsewhere where they are all there is and none is the person
	RequirementToProvide                   // whether data must be given: that there is a need, or also the consequence of not giving them
	AutomatedDecisions                     // decisions by machine alone: none, or some
	ResponseTime                           // by when a request is answered: a time such as one month, or nothing where the words give none
	Fee                                    // what a request costs
	Cookies                                // cookies and the like on the website
	LastUpdated                            // when the notice was last changed: a day, or nothing where the words give none
	RegisterNumber                         // the entry in the register of fee payers
	DataOptOut                             // the national data opt-out
	PolicyDocument                         // the appropriate policy document
	ObjectionSetApart                      // the right to object stands by itself, as Article 21(4) asks
	ComplaintProcedure                     // how to complain to the controller

	HomeArea                 // the area outside which the words speak of transfers
	GoverningLaw             // which law imposes duties or tasks
	ContractWith             // with whom the contract is made
	ToCome                   // a day that the words speak of as future
	ResearchUse              // whether data are used for research
	DataHeldIn               // where data are kept: one place, such as uk or us
	RecipientIn              // where a recipient is: a place, or abroad
	IdentifiersAnonymous     // what tells devices apart is called anonymous
	CookieModel              // how cookies are chosen: by consent before, in settings, by opting out, or by continued use of the site
	Encryption               // whether data are encrypted
	Announced                // an item that the words promise further on: its text name, as of [Item] or of a topic, or officer-email
	PointsTo                 // another document that the words send to, by a name such as cookie-policy
	DataListed               // one kind of data in the list of a section: its name in package category
	MarketingSharing         // whether data are shared for the marketing of others
	MarketingObjectionStated // a way to stop marketing, such as unsubscribe
	DirectMarketing          // whether there is direct marketing, or with consent alone
	ConsentGivenBy           // who gives consent, or how
	ConditionList            // a list of conditions for several rows at once, and what is said of it
	ComplaintAcknowledged    // by when a complaint is acknowledged: a time
	ComplaintAnswered        // by when a complaint is answered: a time
	ComplaintStageEnds       // by when a stage of a complaint ends: a time, or nothing
	BreachReported           // from when the 72 hours for reporting a personal data breach are counted
	WithdrawalTime           // by when a withdrawal of consent takes effect: a time, or nothing
	ReferrerUndertakes       // what those who refer people vouch for
	PolicyReview             // how often the notice is reviewed: annual, half-yearly, quarterly, monthly, the time between two reviews, or nothing
	OwnLawEnforcement        // law enforcement purposes of its own
	SecurityStated           // how data are protected
	ConcernsTaken            // questions and concerns are taken, complaints not mentioned
	RegulatorReached         // when people may go to the regulator: at any time, afterwards as a further step, only after the complaint has been handled, or about requests alone
	WebsiteHost              // who hosts the website
	DataCollected            // whether data are collected here
	PointsWithin             // a part of this notice that the words send to: the id of its section
	DataList                 // a list of data that is given as the whole
	UsedOnlyFor              // the purposes to which use is said to be limited, by their names in package category
	ResponseTarget           // a time to answer that is usual or aimed at
	RequestContact           // the domain of the mailbox for requests, never the mailbox
)

// topicRows: the values a topic takes; none is one of its form ([forms]), and else free text, or nothing.
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
	ToCome:                   {"to-come", ""},
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
	ConcernsTaken:            {"concerns", ""},
	RegulatorReached:         {"regulator-reached", "any-time afterwards after-handling about-requests"},
	WebsiteHost:              {"website-host", ""},
	DataCollected:            {"data-collected", "yes no"},
	PointsWithin:             {"points-within", ""},
	DataList:                 {"data-list", ""},
	UsedOnlyFor:              {"used-only-for", ""},
	ResponseTarget:           {"response-target", ""},
	RequestContact:           {"request-contact", ""},
}

var topics = enum.New("notice", "topic", len(topicRows), func(t Topic) string { return topicRows[t].text })

// ParseTopic reads a text name such as "home-area". The error is an [*UnknownError].
func ParseTopic(s string) (Topic, error) { return topics.Parse(s) }

// AllTopics yields every topic in order.
func AllTopics() iter.Seq[Topic] { return topics.All() }

// Values yields the values that the topic takes; none where it takes any, or those of a form such as a day or a time.
func (t Topic) Values() iter.Seq[string] {
	if !topics.Known(t) {
		return func(func(string) bool) {}
	}
	return strings.FieldsSeq(topicRows[t].values)
}

// Takes reports whether value is one that the topic takes: one of its list, or of its form, such as a day or a time. A topic with
// neither takes any.
func (t Topic) Takes(value string) bool {
	if f := t.form(); f != nil {
		return f.takes(value)
	}
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

package schema

import (
	"reflect"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/gdpr/notice"
	"github.com/careprivacy/ukgdpr/retention"
)

// demands is what the readers ask of a member, by "package.Type.member", beyond what its type says.
type demands map[string]struct {
	required bool
	more     node
}

var (
	notBlank  = node{{"pattern", `\S`}}
	untrimmed = node{{"pattern", `^\S([\s\S]*\S)?$`}}                      // no space at an end
	numbered  = node{{"items", node{{"type", "integer"}, {"minimum", 1}}}} // lines of a source
	once      = node{{"uniqueItems", true}}
)

// asked is what the Validate methods and the readers beside the types ask.
var asked = demands{
	"gdpr.Service.id":  {true, notBlank},
	"gdpr.Activity.id": {true, notBlank},

	"notice.Notice.id":         {true, notBlank},
	"notice.Notice.dated":      {true, nil},
	"notice.Dated.from":        {true, nil},
	"notice.Dated.until":       {true, nil},
	"notice.Section.id":        {true, node{{"pattern", `\S`}, {"not", node{{"const", "notice"}}}}},
	"notice.Row.id":            {true, notBlank},
	"notice.Statement.topic":   {true, nil},
	"notice.RightLine.right":   {true, nil},
	"notice.RightLine.bases":   {false, once},
	"notice.RightLine.refused": {false, once},
	"notice.Exemption.by":      {true, nil},
	"notice.Exemption.why":     {true, notBlank},
	"notice.Dated.lines":       {false, numbered},
	"notice.Section.lines":     {false, numbered},
	"notice.Row.lines":         {false, numbered},
	"notice.Claim.lines":       {false, numbered},
	"notice.Phrase.lines":      {false, numbered},
	"notice.Statement.lines":   {false, numbered},
	"notice.RightLine.lines":   {false, numbered},

	"retention.Schedule.triggers": {false, once},
	"retention.Contract.id":       {true, untrimmed},
	"retention.Class.id":          {true, untrimmed},
	"retention.Class.lines":       {false, numbered},
	"retention.Stated.event":      {true, nil},
	"retention.Stated.date":       {true, nil},
	"retention.Condition.from":    {false, node{{"minimum", 0}}},
	"retention.Condition.under":   {false, node{{"minimum", 0}}},
}

// texts is what types that read themselves from text, and are no enumerations, take. A day that a month never has the pattern
// refuses; 29 February is for validators that know the format.
var texts = map[reflect.Type]node{
	reflect.TypeFor[civil.Date](): {
		{"description", "A day, such as 2026-11-22."},
		{"type", "string"},
		{"format", "date"},
		{"pattern", `^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-9]))$`},
	},
	reflect.TypeFor[law.Provision](): {
		{"description", "A place in an enactment, such as UKGDPR/9(2)(h)."},
		{"type", "string"},
		{"pattern", `^((EUGDPR|UKGDPR|DPA2018|DPA1998|PECR)(/[A-Za-z]*[0-9][0-9A-Z]*(/(Pt)?[0-9A-Z]+)?(\([0-9A-Za-z]+\))*)?|ACT/.+)$`},
		{"examples", []string{"UKGDPR/9(2)(h)", "DPA2018/s10(3)", "DPA2018/Sch1/2(2)(e)", "PECR/reg6", "ACT/Care Act 2014/s42"}},
	},
	reflect.TypeFor[retention.Length](): {
		{"description", "A length of time: an amount of one unit, such as 6 years."},
		{"type", "string"},
		{"pattern", `^(0*1 (day|week|month|year|working[ -]day)|([02-9]|[0-9]{2,}) (day|week|month|year|working[ -]day)s?)$`},
		{"examples", []string{"1 month", "6 years", "8 years", "7 working days"}},
	},
	reflect.TypeFor[retention.Year](): {
		{"description", "Which years are counted in: those with a name, a year by its first day such as 08-01, or two or more year ends."},
		{"type", "string"},
		{"pattern", `^(calendar|financial|tax|academic|[0-9]{2}-[0-9]{2}|[0-9]{4}-[0-9]{2}-[0-9]{2}( [0-9]{4}-[0-9]{2}-[0-9]{2})+)$`},
		{"examples", []string{"calendar", "financial", "tax", "academic", "08-01"}},
	},
	reflect.TypeFor[retention.Trigger](): {
		{"description", "The event that a period counts from: one of the examples, or a name of your own in the same form."},
		{"type", "string"},
		{"pattern", `^([a-z0-9]+(-[a-z0-9]+)*)?$`},
		{"examples", namesOf(retention.AllTriggers())},
	},
}

func namesOf[S ~string](all func(func(S) bool)) (names []string) {
	for name := range all {
		names = append(names, string(name))
	}
	return names
}

// statements is what the topics ask of a value: that it is of their list, or that there is one.
func statements() (cases []any) {
	for topic := range notice.AllTopics() {
		var values []string
		for value := range topic.Values() {
			values = append(values, value)
		}
		if topic.Takes("") {
			continue
		}
		var then node
		if values != nil {
			then = node{{"properties", node{{"value", node{{"enum", values}}}}}}
		}
		cases = append(cases, node{
			{"if", node{{"properties", node{{"topic", node{{"const", topic.String()}}}}}, {"required", []string{"topic"}}}},
			{"then", append(then, member{"required", []string{"value"}})},
		})
	}
	return cases
}

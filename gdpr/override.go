package gdpr

import "slices"

// With is the activity as one home does it: what the override declares replaces what the template
// declares, field by field, and what it leaves out stays. A list, a document, and the answers on automated
// decisions and on what people must provide are each replaced as one; an empty list that is not nil, in JSON [], says that there is none, and
// replaces too. The id and the template are left as they are.
func (a Activity) With(override Activity) Activity {
	o := &override
	a.Name = or(o.Name, a.Name)
	a.Function = or(o.Function, a.Function)
	a.Owner = or(o.Owner, a.Owner)
	a.Service = or(o.Service, a.Service)
	a.OnBehalfOf = orList(o.OnBehalfOf, a.OnBehalfOf)
	a.Purposes = orList(o.Purposes, a.Purposes)
	a.People = or(o.People, a.People)
	a.Grounds = orList(o.Grounds, a.Grounds)
	a.Sources = orList(o.Sources, a.Sources)
	a.Required = or(o.Required, a.Required)
	a.Recipients = orList(o.Recipients, a.Recipients)
	a.Processors = orList(o.Processors, a.Processors)
	a.Transfers = orList(o.Transfers, a.Transfers)
	a.Retention = orList(o.Retention, a.Retention)
	a.Security = orList(o.Security, a.Security)
	a.Systems = orList(o.Systems, a.Systems)
	a.Software = orList(o.Software, a.Software)
	a.Support = or(o.Support, a.Support)
	a.Locations = orList(o.Locations, a.Locations)
	a.Automated = or(o.Automated, a.Automated)
	a.Assessments = orList(o.Assessments, a.Assessments)
	a.PolicyDocument = or(o.PolicyDocument, a.PolicyDocument)
	a.KeptToPolicy = or(o.KeptToPolicy, a.KeptToPolicy)
	a.WhyNot = or(o.WhyNot, a.WhyNot)
	a.ConsentRecord = or(o.ConsentRecord, a.ConsentRecord)
	a.BreachOccurred = or(o.BreachOccurred, a.BreachOccurred)
	a.BreachRecord = or(o.BreachRecord, a.BreachRecord)
	a.RightsRoute = or(o.RightsRoute, a.RightsRoute)
	a.LargeScale = or(o.LargeScale, a.LargeScale)
	a.Monitoring = or(o.Monitoring, a.Monitoring)
	a.NewTechnology = or(o.NewTechnology, a.NewTechnology)
	a.ImpactOfLoss = or(o.ImpactOfLoss, a.ImpactOfLoss)
	return a
}

// or is the override where it says something, else the template's value.
func or[T comparable](override, template T) T {
	var unsaid T
	if override != unsaid {
		return override
	}
	return template
}

// orList is [or] for lists; the result shares no memory with either.
func orList[T any](override, template []T) []T {
	if override != nil {
		return slices.Clone(override)
	}
	return slices.Clone(template)
}

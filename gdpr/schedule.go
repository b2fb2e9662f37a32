package gdpr

import (
	"slices"
	"strings"

	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/retention"
)

// Schedule is the retention schedule that the periods of the record come to: a class for each activity, under its id, so that one event, such as a death,
// answers for all of them: [retention.Schedule.Windows]. An activity that keeps some data for another time has a class for each of its sets of data, as payroll
// and payroll/salary. One that states no period has a class without. Health records and care plans of those in care are appraised when their time has come.
//
// Which duties to keep records the schedule is held to, [retention.Schedule.Check] says; the nations are those of the controller and its services. The error is
// that of [retention.Schedule.Validate], or says that there is no record.
func (r *Record) Schedule() (*retention.Schedule, error) {
	if r == nil {
		return nil, errNoRecord
	}
	s := &retention.Schedule{Name: r.Controller.Name, Version: r.Version, Dated: r.Reviewed, Nations: law.Across(r.Controller.Nation)}
	for i := range r.Controller.Services {
		s.Nations |= law.Across(r.Controller.Services[i].Nation)
	}
	for i := range r.Activities {
		s.Classes = append(s.Classes, r.Activities[i].classes()...)
	}
	for i := range s.Classes {
		for j := range s.Classes[i].Periods {
			for t := range s.Classes[i].Periods[j].Triggers() {
				if !t.Known() && !slices.Contains(s.Triggers, t) {
					s.Triggers = append(s.Triggers, t)
				}
			}
		}
	}
	if err := s.Validate(); err != nil {
		return nil, err
	}
	return s, nil
}

// classes are the periods of an activity as classes of a retention schedule: one for each set of data.
func (a *Activity) classes() (list []retention.Class) {
	var sets []category.Set
	for i := range a.Retention {
		if k := &a.Retention[i]; !k.IsZero() && !slices.Contains(sets, k.Data) {
			sets = append(sets, k.Data)
		}
	}
	if len(sets) == 0 {
		return []retention.Class{a.class(nil)}
	}
	for _, data := range sets {
		class := a.class(slices.DeleteFunc(slices.Clone(a.Retention), func(k Retention) bool { return k.IsZero() || k.Data != data }))
		if len(sets) > 1 && !data.Empty() {
			class.ID += "/" + strings.ReplaceAll(data.String(), ", ", "+")
			if class.Name != "" {
				class.Name += " (" + data.String() + ")"
			}
		}
		list = append(list, class)
	}
	return list
}

// class is some of the periods of an activity as a class of a retention schedule.
func (a *Activity) class(kept []Retention) retention.Class {
	class := retention.Class{ID: a.ID, Name: a.Name, Care: fact.Of(!a.Data().Intersect(care).Empty() && !a.People.Intersect(inCare).Empty())}
	for i := range kept {
		k := &kept[i]
		class.Periods = append(class.Periods, k.Period)
		class.Benchmarks = append(class.Benchmarks, k.Benchmarks...)
		class.Consent = fact.Of(a.consents(k))
		if i == 0 || k.Duty == fact.Yes || class.Duty == fact.No { // one duty is enough, and that there is none has to be said of each
			class.Duty = k.Duty
		}
	}
	return class
}

// Care records are appraised when their period has run.
var (
	care   = category.Of(category.Health, category.CarePlan)
	inCare = category.SubjectsOf(category.AboutServiceUser)
)

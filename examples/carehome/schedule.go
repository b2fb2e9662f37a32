package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/retention"
)

// outbreakEnd is an event of the provider's own: no constant names it.
const outbreakEnd retention.Trigger = "outbreak-end"

// schedule is the retention schedule of some activities: a class for each, under its id. Care records are appraised when their time has come.
func schedule(activities []gdpr.Activity) *retention.Schedule {
	s := &retention.Schedule{Name: "Merrowmead retention schedule", Nations: law.Across(law.England, law.Wales), Triggers: []retention.Trigger{outbreakEnd}}
	for _, a := range activities {
		class := retention.Class{ID: a.ID, Name: a.Name, Care: fact.Of(a.Function == "care")}
		for _, kept := range a.Retention {
			class.Periods = append(class.Periods, kept.Period)
			class.Benchmarks = append(class.Benchmarks, kept.Benchmarks...)
		}
		s.Classes = append(s.Classes, class)
	}
	return s
}

// about is the activities with data about such people.
func about(people ...category.Subject) []gdpr.Activity {
	return slices.DeleteFunc(record().Activities, func(a gdpr.Activity) bool {
		return a.People.Intersect(category.SubjectsOf(people...)).Empty()
	})
}

// on is one event, on its day.
func on(day civil.Date, what ...retention.Trigger) (e retention.Events) {
	for _, t := range what {
		e.Dates = append(e.Dates, retention.Event{What: t, On: day})
	}
	return e
}

// printSchedule prints how long each class is kept.
func printSchedule(w io.Writer) error {
	fmt.Fprint(w, "\nHow long records are kept\n")
	var list lines
	for _, class := range schedule(record().Activities).Classes {
		for _, p := range class.Periods {
			list.add(p.String(), class.ID)
		}
	}
	list.print(w)
	return nil
}

// printWindows prints when the records of each class may go, the earliest first, and what those without a day wait for.
func printWindows(w io.Writer, s *retention.Schedule, e retention.Events) error {
	windows, err := s.Windows("", e)
	if err != nil {
		return err
	}
	slices.SortStableFunc(windows, func(a, b retention.ClassWindow) int {
		if a.Window.Open != 0 || b.Window.Open != 0 {
			return int(a.Window.Open) - int(b.Window.Open)
		}
		return int(a.Window.Earliest - b.Window.Earliest)
	})
	var list lines
	for _, c := range windows {
		if c.Window.Open == retention.Waiting {
			list.add("each from a day of its own", fmt.Sprintf("%s (%s)", c.Class, c.Window.Event.Words()))
			continue
		}
		list.add(c.Window.String(), c.Class)
	}
	list.print(w)
	return nil
}

// lines are what is said of classes: those of which the same is said stand in one line.
type lines []line

type line struct {
	says string
	of   []string
}

func (l *lines) add(says, class string) {
	i := slices.IndexFunc(*l, func(had line) bool { return had.says == says })
	if i < 0 {
		i, *l = len(*l), append(*l, line{says: says})
	}
	(*l)[i].of = append((*l)[i].of, class)
}

func (l lines) print(w io.Writer) {
	for _, each := range l {
		fmt.Fprintf(w, "%s: %s\n", each.says, strings.Join(each.of, ", "))
	}
}

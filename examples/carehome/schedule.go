package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/retention"
)

// schedule is the retention schedule that the periods of the record come to: of all activities, or of those with data about such people.
func schedule(people ...category.Subject) (*retention.Schedule, error) {
	r := record()
	if len(people) > 0 {
		r.Activities = slices.DeleteFunc(r.Activities, func(a gdpr.Activity) bool { return a.People.Intersect(category.SubjectsOf(people...)).Empty() })
	}
	return r.Schedule()
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
	s, err := schedule()
	if err != nil {
		return err
	}
	fmt.Fprint(w, "\nHow long records are kept\n")
	var list lines
	for _, class := range s.Classes {
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

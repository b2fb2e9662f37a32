package retention

import (
	"fmt"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
)

// RangeError is the error of a date that cannot be given: outside the years 0001 to 9999, or outside a list of year ends.
type RangeError struct {
	Day  civil.Date // the day from which it was counted
	Keep Length     // what was added; zero where nothing was
	Year Year       // the year that was asked for; empty where none was
}

func (e *RangeError) Error() string {
	switch {
	case !e.Day.Valid():
		return "retention: no day to count from"
	case !e.Keep.IsZero():
		return fmt.Sprintf("retention: %s and %s: want a day of the years 0001 to 9999", e.Day, e.Keep)
	}
	if _, _, fixed := e.Year.start(); fixed {
		return fmt.Sprintf("retention: the %s around %s reaches outside the calendar: want a day whose year, and the next, lie in the years 0001 to 9999", e.Year, e.Day)
	}
	return fmt.Sprintf("retention: no %s around %s is known: want a day inside the years that it lists", e.Year, e.Day)
}

// Error is the error of a period, a class or an event that cannot be right: which class, which field of it, and why.
type Error struct {
	Class   string // id of the class; empty for a period by itself
	Field   string // JSON path of the field: of a period such as of[1].keep, of a schedule such as classes[0].periods[0].of[1].keep
	Message string // what was found and what would be right
	Err     error  // the cause, where there is another error behind it
}

func (e *Error) Error() string {
	s := "retention: "
	if e.Class != "" {
		s += "class " + clip(e.Class) + ": "
	}
	if e.Field != "" {
		s += e.Field + ": "
	}
	return s + e.Message
}

// Unwrap is the cause, or nil.
func (e *Error) Unwrap() error { return e.Err }

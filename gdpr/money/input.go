package money

import (
	"fmt"

	"github.com/shopspring/decimal"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
)

// Known is a number that is known, for the fields of [Payer] and [Infringer]. For parts of a pound or a person
// make the field from a decimal: decimal.NewNullDecimal(d).
func Known(n int64) decimal.NullDecimal { return decimal.NewNullDecimal(decimal.NewFromInt(n)) }

// InputError is the error of a fact that cannot be.
type InputError struct {
	Field string // its name in JSON
	Found string
	Want  string
}

func (e *InputError) Error() string {
	return fmt.Sprintf("money: %s: found %s, want %s", e.Field, e.Found, e.Want)
}

// The numbers that are taken, so that no hostile one, such as 1e1000000000, is ever written out or multiplied.
const (
	maxExponent = 15
	minExponent = -15
	maxBits     = 128
)

// checkNumber refuses what can be no turnover and no number of people.
func checkNumber(field string, n decimal.NullDecimal) error {
	switch {
	case !n.Valid:
		return nil
	case n.Decimal.Exponent() > maxExponent || n.Decimal.Exponent() < minExponent || n.Decimal.Coefficient().BitLen() > maxBits:
		return &InputError{field, fmt.Sprintf("a number with the exponent %d", n.Decimal.Exponent()), "a number with at most 15 decimal places, of a size that money has"}
	case n.Decimal.IsNegative():
		return &InputError{field, n.Decimal.String(), "zero or more"}
	}
	return nil
}

func checkDay(field string, d civil.Date) error {
	switch {
	case d == 0:
		return &InputError{field, "no day", "a day from " + regimeBegins.String()}
	case d < regimeBegins:
		return &InputError{field, d.String(), "a day from " + regimeBegins.String() + ", the first that this package knows"}
	}
	return nil
}

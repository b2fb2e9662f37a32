package money

import (
	"database/sql/driver"
	"iter"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/careprivacy/ukgdpr/internal/enum"
)

// Currency is what an amount is counted in. The zero value is unset.
type Currency uint8

// The currencies of the maxima.
const (
	Sterling Currency = iota + 1
	Euro              // until 2020-12-31; paid in sterling at a rate that this package does not know
)

var currencyRows = [...]struct{ text, sign string }{
	Sterling: {"GBP", "£"},
	Euro:     {"EUR", "€"},
}

var currencies = enum.New("money", "currency", len(currencyRows), func(c Currency) string { return currencyRows[c].text })

// ParseCurrency reads "GBP" or "EUR". The error is an [*UnknownError].
func ParseCurrency(s string) (Currency, error) { return currencies.Parse(s) }

// AllCurrencies yields the currencies.
func AllCurrencies() iter.Seq[Currency] { return currencies.All() }

// Format writes an amount for people, with two decimal places or as many as it has: £5,644.50.
func (c Currency) Format(amount decimal.Decimal) string {
	sign := ""
	if currencies.Known(c) {
		sign = currencyRows[c].sign
	}
	if amount.IsNegative() {
		sign, amount = "-"+sign, amount.Neg()
	}
	text := amount.StringFixed(max(2, -amount.Exponent()))
	whole, parts, _ := strings.Cut(text, ".")
	for len(parts) > 2 && parts[len(parts)-1] == '0' {
		parts = parts[:len(parts)-1]
	}
	var b strings.Builder
	b.WriteString(sign)
	for i, digit := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteRune(digit)
	}
	b.WriteString("." + parts)
	return b.String()
}

// String is the code of the currency.
func (c Currency) String() string { return currencies.String(c) }

// MarshalText is the code. The unset value is an error: leave the field out.
func (c Currency) MarshalText() ([]byte, error) { return currencies.Marshal(c) }

// UnmarshalText reads what MarshalText writes.
func (c *Currency) UnmarshalText(text []byte) error { return currencies.Unmarshal(c, text) }

// Scan reads a database column: text, or NULL for unset.
func (c *Currency) Scan(src any) error { return currencies.Scan(c, src) }

// Value is the database form: text, or NULL for unset.
func (c Currency) Value() (driver.Value, error) { return currencies.Value(c) }

package retention

import (
	"database/sql/driver"
	"iter"

	"github.com/careprivacy/ukgdpr/internal/enum"
)

// Kind is what ends a period. The zero value is [Fixed].
type Kind uint8

// The kinds.
const (
	Fixed     Kind = iota // a length counted from an event
	Age                   // until a person reaches an age: Keep in years, counted from After, which is a birth
	Consent               // as long as consent lasts: After names the event that ends it
	Permanent             // no end: kept for good, or with Then [Preserve] or [Transfer] for an archive
	Criteria              // something that gives no date decides: After may name it
)

const fixed = "fixed"

var kindRows = [...]string{Age: "age", Consent: "consent", Permanent: "permanent", Criteria: "criteria"}

var kinds = enum.New("retention", "kind", len(kindRows), func(k Kind) string { return kindRows[k] })

// ParseKind reads "fixed", "age", "consent", "permanent" or "criteria". The error is an [*UnknownError].
func ParseKind(s string) (Kind, error) {
	if s == fixed {
		return Fixed, nil
	}
	return kinds.Parse(s)
}

// AllKinds yields the kinds.
func AllKinds() iter.Seq[Kind] {
	return func(yield func(Kind) bool) {
		if yield(Fixed) {
			kinds.All()(yield)
		}
	}
}

// String is the text form, such as "consent".
func (k Kind) String() string {
	if k == Fixed {
		return fixed
	}
	return kinds.String(k)
}

// MarshalText is the text form.
func (k Kind) MarshalText() ([]byte, error) {
	if k == Fixed {
		return []byte(fixed), nil
	}
	return kinds.Marshal(k)
}

// UnmarshalText reads what MarshalText writes. The error is an [*UnknownError].
func (k *Kind) UnmarshalText(text []byte) (err error) {
	v, err := ParseKind(string(text))
	if err == nil {
		*k = v
	}
	return err
}

// Scan reads a database column; NULL is [Fixed].
func (k *Kind) Scan(src any) error {
	switch v := src.(type) {
	case string:
		return k.UnmarshalText([]byte(v))
	case []byte:
		return k.UnmarshalText(v)
	}
	return kinds.Scan(k, src)
}

// Value is the database form.
func (k Kind) Value() (driver.Value, error) {
	text, err := k.MarshalText()
	return string(text), err
}

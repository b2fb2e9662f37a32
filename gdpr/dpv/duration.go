package dpv

import (
	"strconv"

	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/retention"
)

// lasting are the terms of periods that have no length.
var lasting = [...]term{
	retention.Age:       {}, // a length from a birth, which differs from person to person
	retention.Consent:   {exact, "dpv:IndeterminateDuration"},
	retention.Permanent: {exact, "dpv:EndlessDuration"},
	retention.Criteria:  {exact, "dpv:IndeterminateDuration"},
}

// letters are those of units in a duration of ISO 8601, which has none for working days.
var letters = [...]string{retention.UnitDay: "D", retention.UnitWeek: "W", retention.UnitMonth: "M", retention.UnitYear: "Y", retention.UnitWorkingDay: ""}

// keeping writes how long data are kept: in words, and as a duration where the period is one length and no bound. From what it counts, and whose
// years, only the words say: the vocabulary has no terms for that.
func (d *document) keeping(r *gdpr.Retention) {
	p := &r.Period
	if t, ok := at(lasting[:], p.Kind); ok && t.match != none && p.Join == 0 {
		d.Member("@type", "dpv:StorageCondition")
		d.Key("dpv:hasDuration")
		d.reference(t.iri)
	} else if unit := p.Keep.Unit; p.Kind == retention.Fixed && p.Join == 0 && p.Bound == 0 && p.UpTo.IsZero() && p.Keep.Amount >= 0 && int(unit) < len(letters) && letters[unit] != "" {
		d.Member("@type", "dpv:StorageDuration")
		d.Member("dpv:hasDuration", "P", strconv.Itoa(p.Keep.Amount), letters[unit])
	} else {
		d.Member("@type", "dpv:StorageCondition")
	}
	d.text("dct:description", p.String())
}

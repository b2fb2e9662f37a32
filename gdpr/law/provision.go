package law

// Instrument is an enactment: a constant below, or [Act] for any other.
type Instrument string

// The instruments whose provisions are tabled.
const (
	EUGDPR   Instrument = "EUGDPR"   // Regulation (EU) 2016/679 as it applied in the UK until 2020-12-31
	UKGDPR   Instrument = "UKGDPR"   // the same Regulation as part of UK law, from 2021-01-01
	DPA2018  Instrument = "DPA2018"  // Data Protection Act 2018
	DPA1998  Instrument = "DPA1998"  // Data Protection Act 1998
	PECR     Instrument = "PECR"     // Privacy and Electronic Communications (EC Directive) Regulations 2003
	DUAA2025 Instrument = "DUAA2025" // Data (Use and Access) Act 2025
)

// Act is any other Act or regulations, by name and year: Act("Care Act 2014").
func Act(name string) Instrument { return Instrument("ACT/" + name) }

// Provision is a place in an enactment. It is comparable; the zero value names nothing.
type Provision struct{ key string }

// Article is a place in the GDPR, by its pin: UKGDPR.Article("9(2)(h)").
func (i Instrument) Article(pin string) Provision { return Provision{string(i) + "/" + pin} }

// Recital is a recital: UKGDPR.Recital("46").
func (i Instrument) Recital(n string) Provision { return Provision{string(i) + "/rec" + n} }

// Annex is an Annex, or a paragraph of one: UKGDPR.Annex("1", "6").
func (i Instrument) Annex(n, pin string) Provision {
	return Provision{string(i) + "/Annex" + n + slash(pin)}
}

// Section is a section of an Act: DPA2018.Section("10(3)").
func (i Instrument) Section(pin string) Provision { return Provision{string(i) + "/s" + pin} }

// Regulation is a regulation of a statutory instrument: PECR.Regulation("6").
func (i Instrument) Regulation(pin string) Provision { return Provision{string(i) + "/reg" + pin} }

// Schedule is a Schedule, or a place in one: DPA2018.Schedule("1", "18"), DPA2018.Schedule("1", "Pt2").
func (i Instrument) Schedule(n, pin string) Provision {
	return Provision{string(i) + "/Sch" + n + slash(pin)}
}

// Whole is the enactment as a whole.
func (i Instrument) Whole() Provision { return Provision{string(i)} }

func slash(pin string) string {
	if pin == "" {
		return ""
	}
	return "/" + pin
}

// MarshalText is the text key, such as "UKGDPR/9(2)(h)".
func (p Provision) MarshalText() ([]byte, error) { return []byte(p.key), nil }

// Equal reports whether p and q name the same place; it serves comparison tools that cannot see the key.
func (p Provision) Equal(q Provision) bool { return p == q }

package law

// Instrument is an enactment: a constant below, or [Act] for any other.
// Its text is the first part of the key of its provisions; String is its name for people.
type Instrument string

// The instruments whose provisions are tabled.
const (
	EUGDPR  Instrument = "EUGDPR"  // Regulation (EU) 2016/679 as it applied in the UK until 2020-12-31
	UKGDPR  Instrument = "UKGDPR"  // the same Regulation as part of UK law, from 2021-01-01
	DPA2018 Instrument = "DPA2018" // Data Protection Act 2018
	DPA1998 Instrument = "DPA1998" // Data Protection Act 1998
	PECR    Instrument = "PECR"    // Privacy and Electronic Communications (EC Directive) Regulations 2003

	// DUAA2025 is the Data (Use and Access) Act 2025. Its keys carry the full name, as those of other Acts do.
	DUAA2025 Instrument = "ACT/Data (Use and Access) Act 2025"
)

const actPrefix = "ACT/"

// Act is any other Act or regulations, by name and year: Act("Care Act 2014").
// A name that has a constant gives the constant, so that one enactment has one key.
func Act(name string) Instrument {
	switch name {
	case "Data Protection Act 2018":
		return DPA2018
	case "Data Protection Act 1998":
		return DPA1998
	case "Privacy and Electronic Communications (EC Directive) Regulations 2003":
		return PECR
	}
	return Instrument(actPrefix + name)
}

// Name is the full name: "Data Protection Act 2018", "UK General Data Protection Regulation", "Care Act 2014".
func (i Instrument) Name() string {
	switch i {
	case EUGDPR:
		return "General Data Protection Regulation (EU) 2016/679"
	case UKGDPR:
		return "UK General Data Protection Regulation"
	case DPA2018:
		return "Data Protection Act 2018"
	case DPA1998:
		return "Data Protection Act 1998"
	case PECR:
		return "Privacy and Electronic Communications (EC Directive) Regulations 2003"
	}
	return i.String()
}

// String is the name for people: "UK GDPR", "DPA 2018", "Care Act 2014".
func (i Instrument) String() string {
	switch i {
	case EUGDPR:
		return "EU GDPR"
	case UKGDPR:
		return "UK GDPR"
	case DPA2018:
		return "DPA 2018"
	case DPA1998:
		return "DPA 1998"
	}
	if len(i) > len(actPrefix) && i[:len(actPrefix)] == actPrefix {
		return string(i[len(actPrefix):])
	}
	return string(i)
}

package law

func ordinal(s string) bool {
	var buf [longestWord]byte
	switch string(fold(s, &buf)) {
	case "st", "nd", "rd", "th":
		return true
	}
	return false
}

func allUpper(s string) bool {
	for i := range len(s) {
		if !isUpper(s[i]) {
			return false
		}
	}
	return s != ""
}

// roman is the value of a Roman numeral up to thirty-nine, in either case, and zero for anything else.
func roman(s string) int {
	if s == "" || len(s) > 7 {
		return 0
	}
	n, prev := 0, 0
	for i := len(s) - 1; i >= 0; i-- {
		v := 0
		switch s[i] | 0x20 {
		case 'i':
			v = 1
		case 'v':
			v = 5
		case 'x':
			v = 10
		default:
			return 0
		}
		if v < prev {
			n -= v
		} else {
			n += v
			prev = v
		}
	}
	if n <= 0 || n > 39 {
		return 0
	}
	return n
}

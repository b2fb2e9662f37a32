package law

// parts says which numbers stand in which Part of the DPA 2018 (schedule empty) and of its Schedules.
// An inserted number such as 164A stands where 164 does.
var parts = [...]struct {
	schedule, part string
	first, last    int
}{
	{"", "1", 1, 3},
	{"", "2", 4, 28},
	{"", "3", 29, 81},
	{"", "4", 82, 113},
	{"", "5", 114, 141},
	{"", "6", 142, 181},
	{"", "7", 182, 215},
	{"1", "1", 1, 4},
	{"1", "2", 5, 28},
	{"1", "3", 29, 37},
	{"1", "4", 38, 41},
	{"2", "1", 1, 5},
	{"2", "2", 6, 15},
	{"2", "3", 16, 17},
	{"2", "4", 18, 25},
	{"2", "5", 26, 26},
	{"2", "6", 27, 28},
	{"3", "1", 1, 1},
	{"3", "2", 2, 6},
	{"3", "3", 7, 12},
	{"3", "4", 13, 20},
	{"3", "5", 21, 21},
}

// partOfSection is the number of the Part that a section stands in, or "" where that is not tabled.
func partOfSection(in Instrument, section string) string { return partOf(in, "", section) }

// partOfParagraph is the same for a paragraph of a Schedule, with or without brackets.
func partOfParagraph(in Instrument, schedule, pin string) string {
	if schedule == "" {
		return ""
	}
	return partOf(in, schedule, pin)
}

func partOf(in Instrument, schedule, number string) string {
	if in != DPA2018 {
		return ""
	}
	n := leading(number)
	for _, p := range parts {
		if p.schedule == schedule && p.first <= n && n <= p.last {
			return p.part
		}
	}
	return ""
}

// leading is the number that s begins with: 164 of "164A(3)".
func leading(s string) int {
	n := 0
	for i := 0; i < len(s) && i < 8 && '0' <= s[i] && s[i] <= '9'; i++ {
		n = 10*n + int(s[i]-'0')
	}
	return n
}

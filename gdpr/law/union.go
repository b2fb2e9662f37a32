package law

import "strings"

// Names of the law of the European Union, and of the treaties on human rights.

// gdprTitle reads "UK GDPR", "GDPR", "UK General Data Protection Regulation (GDPR)", "Regulation (EU) 2016/679" and their like.
func (r *reader) gdprTitle(t token) (title, bool) {
	s := title{start: t.start, in: r.finder.GDPR, class: gdpr, alone: true}
	switch {
	case t.is(r.text, "ukgdpr"):
		s.in, s.end = UKGDPR, t.end
		return r.afterGDPR(s), true
	case t.is(r.text, "eugdpr"):
		s.in, s.end = EUGDPR, t.end
		return r.afterGDPR(s), true
	case t.is(r.text, "uk"), t.is(r.text, "british"):
		s.in, t = UKGDPR, r.next(t.end)
	case t.is(r.text, "eu"), t.is(r.text, "european"):
		s.in, t = EUGDPR, r.next(t.end)
		if t.is(r.text, "union") {
			t = r.next(t.end)
		}
	case t.is(r.text, "united"):
		if t = r.next(t.end); !t.is(r.text, "kingdom") {
			return title{}, false
		}
		s.in, t = UKGDPR, r.next(t.end)
	}
	if t.kind == dash || t.kind == quote {
		t = r.next(t.end)
	}
	switch {
	case t.is(r.text, "gdpr"), t.is(r.text, "gdprs"):
		s.end = t.end
	case t.is(r.text, "general"):
		for _, w := range [...]string{"data", "protection"} {
			if t = r.next(t.end); !t.is(r.text, w) {
				return title{}, false
			}
		}
		if t = r.next(t.end); !t.is(r.text, "regulation") && !t.is(r.text, "regulations") && !t.is(r.text, "regs") {
			return title{}, false
		}
		s.end = t.end
	default:
		return title{}, false
	}
	return r.afterGDPR(s), true
}

// afterGDPR passes what may follow the name: (EU) 2016/679, a year.
func (r *reader) afterGDPR(s title) title {
	t := r.next(s.end)
	if t.kind == opening {
		if a := r.next(t.end); a.is(r.text, "eu") || a.is(r.text, "uk") {
			if b := r.next(a.end); b.kind == closing {
				s.end, t = b.end, r.next(b.end)
			}
		}
	}
	if t.kind == digits && t.gap != lineBreak && t.end-t.start == 4 {
		if n := t.number(r.text); n == 2016 || n == 2018 {
			s.end = t.end
			if a := r.next(t.end); a.kind == slant && a.gap == noGap {
				if b := r.next(a.end); b.kind == digits && b.gap == noGap {
					s.end = b.end
				}
			}
		}
	}
	return s
}

// unionTitle reads "Regulation (EC) No 883/2004", "Directive 95/46/EC" and the human rights treaties.
func (r *reader) unionTitle(t token) (title, bool) {
	if t.is(r.text, "european") || t.is(r.text, "convention") || t.is(r.text, "universal") {
		for _, name := range [...]string{"European Convention on Human Rights", "Convention on the Rights of the Child", "Universal Declaration of Human Rights"} {
			if strings.HasPrefix(r.text[t.start:], name) {
				return title{start: t.start, end: t.start + len(name), in: Act(name), class: treaty}, true
			}
		}
		return title{}, false
	}
	if !t.is(r.text, "regulation") && !t.is(r.text, "directive") {
		return title{}, false
	}
	s := title{start: t.start, class: treaty}
	a := r.next(t.end)
	if a.kind == opening {
		b := r.next(a.end)
		c := r.next(b.end)
		if c.kind != closing || !b.is(r.text, "eu") && !b.is(r.text, "uk") && !b.is(r.text, "ec") && !b.is(r.text, "eec") {
			return title{}, false
		}
		a = r.next(c.end)
	}
	if a.is(r.text, "no") {
		if a = r.next(a.end); a.kind == dot {
			a = r.next(a.end)
		}
	}
	b := r.next(a.end)
	c := r.next(b.end)
	if a.kind != digits || b.kind != slant || c.kind != digits || b.gap+c.gap > 0 || t.is(r.text, "regulation") && a.end-a.start != 4 && c.end-c.start != 4 {
		return title{}, false
	}
	s.end = c.end
	if d := r.next(c.end); d.kind == slant && d.gap == noGap {
		if e := r.next(d.end); e.kind == word && e.gap == noGap {
			s.end = e.end
		}
	}
	if r.text[a.start:c.end] == "2016/679" {
		s.in, s.class, s.alone = r.finder.GDPR, gdpr, true
		return s, true
	}
	name := strings.Replace(strings.Replace(squeeze(r.text[s.start:s.end]), " No. ", " ", 1), " No ", " ", 1)
	if s.end == c.end && !strings.Contains(name, "(") {
		name = ofCommunity(name, a.number(r.text), c.number(r.text))
	}
	s.in, s.alone = Act(name), true
	return s, true
}

// ofCommunity is the name of a Directive or Regulation of the European Union with the Community or Union that its year tells, where that was
// left out: Directive 95/46, Regulation 2016/679.
func ofCommunity(name string, a, b int) string {
	word, figures, _ := strings.Cut(name, " ")
	year, directive := b, word[0]|0x20 == 'd'
	if directive || a > 2014 && a < 2100 {
		year = a
	}
	if year < 100 {
		year += 1900
	}
	of := "EEC"
	switch {
	case year > 2014:
		return word + " (EU) " + figures
	case year > 2009:
		of = "EU"
	case year > 1992:
		of = "EC"
	}
	if directive {
		return name + "/" + of
	}
	return word + " (" + of + ") " + figures
}

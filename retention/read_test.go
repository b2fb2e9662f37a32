package retention

import (
	"bufio"
	"cmp"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
)

// meaning is what a row of testdata says of a phrase, and what a period is compared as.
type meaning struct {
	Kind   string    `json:"kind"`
	Amount *int      `json:"amount"`
	Unit   string    `json:"unit"`
	Year   string    `json:"basis"`
	From   string    `json:"from"`
	Anchor string    `json:"anchor"`
	Bound  string    `json:"bound"`
	Most   *int      `json:"amount_max"`
	Join   string    `json:"join"` // earlier, where alternatives are not the later of
	Or     []meaning `json:"or"`
	Cond   []meaning `json:"cond"`
	Then   []meaning `json:"then"`
}

type sample struct {
	Text    string  `json:"text"`
	Context string  `json:"context"`
	Canon   meaning `json:"canon"`
}

// String makes two meanings comparable: an age and a length from birth are equal, and the order of alternatives is not looked at.
func (m meaning) String() string {
	if len(m.Or) > 0 {
		all := append([]meaning{m}, m.Or...)
		all[0].Or, all[0].Cond, all[0].Then = nil, nil, nil
		slices.SortFunc(all, func(a, b meaning) int { return strings.Compare(a.String(), b.String()) })
		first := all[0]
		first.Cond, first.Then, first.Join = m.Cond, m.Then, m.Join
		text := first.String()
		for _, other := range all[1:] {
			text += " or" + m.Join + " (" + other.String() + ")"
		}
		return text
	}
	text := m.Kind
	if m.Kind == "fixed" || m.Kind == "age" {
		text = fmt.Sprintf("%s %d %s %s %s", m.Bound, *m.Amount, m.Unit, m.Year, m.From)
	}
	if m.Most != nil {
		text += fmt.Sprintf(" most %d", *m.Most)
	}
	text += " " + cmp.Or(m.Anchor, "-")
	for _, list := range [...]struct {
		name string
		of   []meaning
	}{{" case", m.Cond}, {" then", m.Then}} {
		parts := make([]string, len(list.of))
		for i, part := range list.of {
			parts[i] = list.name + " (" + part.String() + ")"
		}
		slices.Sort(parts)
		text += strings.Join(parts, "")
	}
	return strings.TrimSpace(text)
}

// meaningOf is a period as testdata writes it.
func meaningOf(p Period) meaning {
	switch p.Join {
	case Later, Earlier, InTurn:
		m := meaningOf(p.Of[0])
		for _, part := range p.Of[1:] {
			if p.Join == InTurn {
				m.Then = append(m.Then, meaningOf(part))
			} else {
				m.Or = append(m.Or, meaningOf(part))
			}
		}
		if p.Join == Earlier {
			m.Join = "earlier"
		}
		return m
	case Branch:
		last := len(p.Of) - 1
		m := meaningOf(p.Of[last])
		for _, part := range p.Of[:last] {
			m.Cond = append(m.Cond, meaningOf(part))
		}
		return m
	}
	m := meaning{Kind: p.Kind.String(), Anchor: string(p.After)}
	if p.Bound != 0 {
		m.Bound = p.Bound.String()
	}
	if p.Kind == Fixed || p.Kind == Age {
		m.Amount, m.Unit, m.Year, m.From = &p.Keep.Amount, p.Keep.Unit.String(), "calendar", "event"
		if p.Year != "" {
			m.Year = string(p.Year)
		}
		if p.From != 0 {
			m.From = p.From.String()
		} else if p.After == Birth {
			m.From = "birth"
		}
		if !p.UpTo.IsZero() {
			m.Most = &p.UpTo.Amount
			if most, ok := p.UpTo.months(); ok && p.Keep.Unit == UnitMonth {
				m.Most = &most
			}
		}
	}
	return m
}

func samples(t testing.TB, file string) (rows []sample) {
	t.Helper()
	f, err := os.Open("testdata/" + file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for s := bufio.NewScanner(f); s.Scan(); {
		var row sample
		if err := json.Unmarshal(s.Bytes(), &row); err != nil {
			t.Fatal(err)
		}
		rows = append(rows, row)
	}
	return rows
}

// TestReadSamples: every row of the samples that needs no words from outside is read exactly.
func TestReadSamples(t *testing.T) {
	for _, row := range samples(t, "samples.jsonl") {
		p, doubts := Read(row.Text)
		if got, want := meaningOf(p).String(), row.Canon.String(); got != want && row.Context == "" {
			t.Errorf("%q\n got %s\nwant %s\n     %v", row.Text, got, want, doubts)
		}
	}
}

func TestReadCollected(t *testing.T) {
	rows := samples(t, "collected.jsonl")
	exact := 0
	for _, row := range rows {
		p, doubts := Read(row.Text)
		if got, want := meaningOf(p).String(), row.Canon.String(); got == want {
			exact++
		} else {
			t.Logf("%q\n got %s\nwant %s\n     %v", row.Text, got, want, doubts)
		}
	}
	t.Logf("%d of %d collected phrases are read exactly", exact, len(rows))
}

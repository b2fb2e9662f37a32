package schema

import (
	"encoding"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/gdpr/notice"
	"github.com/careprivacy/ukgdpr/retention"
)

// The pattern of a type takes what the type reads. What it refuses, the type refuses.
func TestTexts(t *testing.T) {
	seen := 0
	for _, test := range []struct {
		typ            reflect.Type
		taken, refused string // with "|" between them
	}{
		{reflect.TypeFor[civil.Date](), "0001-01-01|9999-12-31|2024-02-29|2026-04-30", "|2026-04-31|2026-02-30|2026-13-01|2026-00-01|2026-01-00|2026-1-1|26-01-01|2026-01-01 |2026-01-01T00:00:00Z|١٩٩٩-01-01"},
		{reflect.TypeFor[law.Provision](), "UKGDPR|UKGDPR/9(2)(h)|UKGDPR/22A|UKGDPR/rec46|UKGDPR/Annex1/6|DPA2018/s164A|DPA2018/Sch1/2(2)(a)|DPA2018/Sch1/14(1)(b)(iia)|DPA2018/Sch1/Pt2|DPA2018/SchA1|DPA2018/Pt3|PECR/reg6|" +
			"ACT/Directive 95/46/EC/8|ACT/Fostering Services (England) Regulations 2011/reg32", "|UK GDPR Article 9(2)(h)|UKGDPR/|UKGDPR/9(2)(h|UKGDPR/9 (2)|DPA2018/Sch1/|GDPR/9|ACT/|Care Act 2014/s42|UKGDPR/9(2)()"},
		{reflect.TypeFor[retention.Length](), "1 year|0 days|6 years|6 year|30 days|11 months|10 weeks|7 working days|1 working-day|01 month", "|6|years|six years|6years|6  years|1 years|6 Years|6 years |2 decades|1.5 years|-1 years|+1 year"},
		{reflect.TypeFor[retention.Year](), "calendar|financial|tax|academic|08-01|2019-03-31 2020-03-31 2021-08-31", "|fiscal|Tax|8-1|2019-03-31|2019-03-31  2020-03-31|2019-03-31,2020-03-31"},
		{reflect.TypeFor[retention.Trigger](), "|birth|tenancy-end|2-a", "Birth|tenancy end|-a|a-|a--b|fin-d'année"},
	} {
		pattern := patternOf(t, test.typ)
		for _, list := range []struct {
			texts string
			taken bool
		}{{test.taken, true}, {test.refused, false}} {
			for text := range strings.SplitSeq(list.texts, "|") {
				seen++
				err := reflect.New(test.typ).Interface().(encoding.TextUnmarshaler).UnmarshalText([]byte(text))
				if taken := pattern.MatchString(text); taken != list.taken || (err == nil) != list.taken {
					t.Errorf("%s %q: taken by the pattern: %t, want %t; the type says %v", test.typ, text, taken, list.taken, err)
				}
			}
		}
	}
	if seen < len(texts)*10 {
		t.Errorf("looked at %d texts", seen)
	}
}

// So does it take what the tables of the module hold.
func TestTextsOfTables(t *testing.T) {
	var keys []string
	add := func(list []law.Provision) {
		for _, p := range list {
			key, err := p.MarshalText()
			if err != nil {
				t.Fatal(err)
			}
			keys = append(keys, string(key))
		}
	}
	for _, r := range gdpr.Rules() {
		add(r.Law)
	}
	for _, r := range notice.Rules() {
		add(r.Law)
	}
	for act := range law.Acts() {
		add([]law.Provision{act.Instrument().Whole()})
	}
	for typ, list := range map[reflect.Type][]string{
		reflect.TypeFor[law.Provision]():     keys,
		reflect.TypeFor[retention.Trigger](): namesOf(retention.AllTriggers()),
	} {
		pattern := patternOf(t, typ)
		for _, text := range list {
			if !pattern.MatchString(text) {
				t.Errorf("%s %q is not taken", typ, text)
			}
		}
		if len(list) < 40 {
			t.Errorf("%s: looked at %d texts: the tables hold more", typ, len(list))
		}
	}
}

func patternOf(t *testing.T, typ reflect.Type) *regexp.Regexp {
	t.Helper()
	i := slices.IndexFunc(texts[typ], func(m member) bool { return m.key == "pattern" })
	if i < 0 {
		t.Fatalf("%s has no pattern", typ)
	}
	return regexp.MustCompile(texts[typ][i].value.(string))
}

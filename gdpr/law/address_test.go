package law

import (
	"testing"
	"time"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
)

func TestURL(t *testing.T) {
	d := civil.On(2022, time.November, 24)
	now := civil.On(2026, time.November, 22)
	for _, c := range []struct {
		p    Provision
		on   civil.Date
		want string
	}{
		{DPA2018.Schedule("1", "18"), d, "https://www.legislation.gov.uk/ukpga/2018/12/schedule/1/paragraph/18/2022-11-24"},
		{DPA2018.Schedule("1", "18(1)(a)"), d, "https://www.legislation.gov.uk/ukpga/2018/12/schedule/1/paragraph/18/2022-11-24"},
		{DPA2018.Schedule("1", "Pt2"), d, "https://www.legislation.gov.uk/ukpga/2018/12/schedule/1/part/2/2022-11-24"},
		{DPA2018.Schedule("A1", ""), now, "https://www.legislation.gov.uk/ukpga/2018/12/schedule/A1/2026-11-22"},
		{DPA2018.Section("10(3)"), d, "https://www.legislation.gov.uk/ukpga/2018/12/section/10/2022-11-24"},
		{DPA2018.Part("3"), d, "https://www.legislation.gov.uk/ukpga/2018/12/part/3/2022-11-24"},
		{DPA2018.Whole(), d, "https://www.legislation.gov.uk/ukpga/2018/12/2022-11-24"},
		{DPA2018.Whole(), 0, "https://www.legislation.gov.uk/ukpga/2018/12"},
		{UKGDPR.Article("9(2)(h)"), d, "https://www.legislation.gov.uk/eur/2016/679/article/9/2022-11-24"},
		{UKGDPR.Article("22A"), now, "https://www.legislation.gov.uk/eur/2016/679/article/22A/2026-11-22"},
		{UKGDPR.Article("12A"), now, "https://www.legislation.gov.uk/eur/2016/679/article/12A./2026-11-22"},
		{UKGDPR.Annex("1", "6"), now, "https://www.legislation.gov.uk/eur/2016/679/annex/1/2026-11-22"},
		{UKGDPR.Recital("46"), d, "https://www.legislation.gov.uk/eur/2016/679/introduction/2022-11-24"},
		{EUGDPR.Article("9(2)(h)"), civil.On(2020, time.May, 1), "https://eur-lex.europa.eu/eli/reg/2016/679/oj"},
		{PECR.Regulation("6"), d, "https://www.legislation.gov.uk/uksi/2003/2426/regulation/6/2022-11-24"},
		{DPA1998.Section("7"), civil.On(2010, time.May, 1), "https://www.legislation.gov.uk/ukpga/1998/29/section/7/2010-05-01"},
		{Act("Care Act 2014").Section("42"), d, "https://www.legislation.gov.uk/ukpga/2014/23/section/42/2022-11-24"},
		{DUAA2025.Section("70"), now, "https://www.legislation.gov.uk/ukpga/2025/18/section/70/2026-11-22"},
		{UKGDPR.Article("22A"), d, ""},                         // had not come
		{EUGDPR.Article("9"), d, ""},                           // had gone
		{UKGDPR.Article("9"), civil.On(2020, time.May, 1), ""}, // had not come
		{UKGDPR.Article("100"), d, ""},                         // never was
		{Act("Mental Health Act 1989").Whole(), d, ""},         // not tabled
		{Provision{}, d, ""},
	} {
		if got := c.p.URL(c.on); got != c.want {
			t.Errorf("URL(%s) = %q, want %q", c.p, got, c.want)
		}
	}
}

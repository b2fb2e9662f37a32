package gdpr_test

import (
	"testing"

	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/rights"
)

func TestRightsFacts(t *testing.T) {
	from := func(list ...fact.Fact) (sources []gdpr.Source) {
		for _, f := range list {
			sources = append(sources, gdpr.Source{FromPerson: f})
		}
		return sources
	}
	for name, test := range map[string]struct {
		activity   gdpr.Activity
		controller gdpr.Controller
		want       rights.Facts
	}{
		"nothing is said":               {},
		"a public body":                 {controller: gdpr.Controller{Kind: gdpr.PublicBody}, want: rights.Facts{PublicAuthority: fact.Yes}},
		"a charity":                     {controller: gdpr.Controller{Kind: gdpr.Charity}, want: rights.Facts{PublicAuthority: fact.No}},
		"from the person":               {activity: gdpr.Activity{Sources: from(fact.Yes)}, want: rights.Facts{Provided: fact.Yes}},
		"all from elsewhere":            {activity: gdpr.Activity{Sources: from(fact.No, fact.No)}, want: rights.Facts{Provided: fact.No}},
		"some from the person":          {activity: gdpr.Activity{Sources: from(fact.Yes, fact.No)}},
		"some of unknown origin":        {activity: gdpr.Activity{Sources: from(fact.Unknown, fact.Yes, fact.Yes)}},
		"no decisions by machine":       {activity: gdpr.Activity{Automated: gdpr.Automated{Decisions: fact.No, Significant: fact.Yes}}, want: rights.Facts{Decisions: fact.No}},
		"decisions of no effect":        {activity: gdpr.Activity{Automated: gdpr.Automated{Decisions: fact.Yes, Significant: fact.No}}, want: rights.Facts{Decisions: fact.No}},
		"decisions, effect not said":    {activity: gdpr.Activity{Automated: gdpr.Automated{Decisions: fact.Yes}}},
		"decisions of legal effect":     {activity: gdpr.Activity{Automated: gdpr.Automated{Decisions: fact.Yes, Significant: fact.Yes}}, want: rights.Facts{Decisions: fact.Yes}},
		"the declared word goes before": {controller: gdpr.Controller{Kind: gdpr.Charity, PublicAuthority: fact.Yes}, want: rights.Facts{PublicAuthority: fact.Yes}},
	} {
		if found := test.activity.RightsFacts(&test.controller); found != test.want {
			t.Errorf("%s: found %+v, want %+v", name, found, test.want)
		}
	}
}

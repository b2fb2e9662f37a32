package schema

import (
	"reflect"
	"testing"

	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/notice"
	"github.com/careprivacy/ukgdpr/internal/golden"
	"github.com/careprivacy/ukgdpr/retention"
)

const top = "../../" // of the module, seen from this package

func TestFiles(t *testing.T) {
	met := map[string]bool{}
	for _, test := range []struct {
		file, title string
		typ         reflect.Type
		demands     demands // of the outermost value alone
	}{
		{"gdpr/record.schema.json", "Record of processing activities", reflect.TypeFor[gdpr.Record](), nil},
		{"gdpr/notice/notice.schema.json", "Privacy notice", reflect.TypeFor[notice.Notice](), nil},
		{"retention/schedule.schema.json", "Retention schedule", reflect.TypeFor[retention.Schedule](), demands{
			"retention.Schedule.classes": {true, node{{"minItems", 1}}},
		}},
	} {
		g := generator{TB: t, definitions: map[string]node{}, comments: map[string]string{}, met: met}
		golden.Compare(t, top+test.file, g.document(test.title, test.typ, test.demands).String())
	}
	for name := range asked {
		if !met[name] {
			t.Errorf("%s is asked for, and no file has it: take it out of the table, or mend its name", name)
		}
	}
}

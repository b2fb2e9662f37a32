package gdpr_test

import (
	"reflect"
	"slices"
	"testing"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/retention"
)

// Every field that an override declares replaces the template's, and every one that it leaves out stays: a field that
// With forgets shows here.
func TestWithTakesEveryField(t *testing.T) {
	template, declared := filled(1), filled(2)
	fields := reflect.TypeFor[gdpr.Activity]()
	for f := range fields.Fields() {
		var override gdpr.Activity
		reflect.ValueOf(&override).Elem().FieldByIndex(f.Index).Set(reflect.ValueOf(declared).FieldByIndex(f.Index))
		got := template.With(override)
		for g := range fields.Fields() {
			want := reflect.ValueOf(template).FieldByIndex(g.Index)
			if g.Name == f.Name && f.Name != "ID" {
				want = reflect.ValueOf(declared).FieldByIndex(g.Index)
			}
			if is := reflect.ValueOf(got).FieldByIndex(g.Index); !reflect.DeepEqual(is.Interface(), want.Interface()) {
				t.Errorf("%s overridden: %s is %v, want %v", f.Name, g.Name, is, want)
			}
		}
	}
}

// filled is an activity with something in every field, another with every seed.
func filled(seed int64) (a gdpr.Activity) {
	var fill func(v reflect.Value)
	fill = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.String:
			v.SetString(string(rune('a' + seed)))
		case reflect.Int, reflect.Int32:
			v.SetInt(seed)
		case reflect.Bool:
			v.SetBool(true)
		case reflect.Uint8, reflect.Uint64:
			v.SetUint(uint64(seed))
		case reflect.Slice:
			if v.Type() == reflect.TypeFor[[]retention.Period]() {
				return // a period has parts that are periods
			}
			v.Set(reflect.MakeSlice(v.Type(), 1, 1))
			fill(v.Index(0))
		case reflect.Array:
			fill(v.Index(0))
		case reflect.Struct:
			for i := range v.NumField() {
				if v.Type().Field(i).IsExported() {
					fill(v.Field(i))
				}
			}
		default:
			panic("no value for a " + v.Kind().String())
		}
	}
	fill(reflect.ValueOf(&a).Elem())
	return a
}

func TestWith(t *testing.T) {
	template := gdpr.Activity{
		ID: "care", Name: "Care", Purposes: []string{"care"}, Systems: []string{"paper"},
		People:         category.SubjectsOf(category.AboutServiceUser),
		Grounds:        []basis.Ground{{Data: category.Of(category.Health)}},
		PolicyDocument: gdpr.Document{Name: "Policy", Dated: 7},
	}
	home := template.With(gdpr.Activity{
		ID: "other", Service: "north", Systems: []string{}, PolicyDocument: gdpr.Document{Link: "north.pdf"},
	})
	want := template
	want.Service, want.Systems, want.PolicyDocument = "north", []string{}, gdpr.Document{Link: "north.pdf"}
	if !reflect.DeepEqual(home, want) {
		t.Errorf("%+v\nwant %+v", home, want)
	}
	home.Purposes[0], home.Grounds[0].Limb = "changed", "(1)"
	if template.Purposes[0] != "care" || template.Grounds[0].Limb != "" {
		t.Error("the home and its template share memory")
	}
	override := gdpr.Activity{Systems: []string{"tablet"}}
	template.With(override).Systems[0] = "changed"
	if !slices.Equal(override.Systems, []string{"tablet"}) {
		t.Error("the home and its override share memory")
	}
}

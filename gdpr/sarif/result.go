package sarif

import (
	"encoding/binary"
	"encoding/hex"
	"net/url"
	"strconv"
	"strings"

	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/internal/emit"
	"github.com/careprivacy/ukgdpr/internal/strict"
)

// Findings writes findings of the run about a declaration, each as a result. It may be called any number of times in a run.
func (w *Writer) Findings(f File, findings []check.Finding) {
	if !w.open {
		w.Run(Run{})
	}
	if w.done {
		return
	}
	uri, absolute := address(f.Name)
	var places []strict.Place
	if f.Data != nil {
		paths := make([]string, len(findings))
		for i := range findings {
			paths[i] = findings[i].Path
			if rest, under := strings.CutPrefix(paths[i], f.Part); under && f.Part != "" {
				paths[i] = strings.TrimPrefix(rest, ".")
			}
		}
		places = strict.Places(f.Data, paths...)
	}
	for i := range findings {
		var at strict.Place
		if places != nil {
			at = places[i]
		}
		w.result(&findings[i], f.ID, uri, absolute, at)
	}
}

// address is a path as a reference that SARIF takes, and whether it leads from the root of the machine.
func address(name string) (uri string, absolute bool) {
	u := url.URL{Path: name}
	if strings.HasPrefix(name, "/") {
		u.Scheme = "file"
		return u.String(), true
	}
	return u.String(), false
}

// kinds are those of SARIF.
var kinds = [...]string{check.NotApplicable: "notApplicable", check.Met: "pass", check.NotMet: "fail", check.Unclear: "review"}

func (w *Writer) result(f *check.Finding, id, uri string, absolute bool, at strict.Place) {
	out := w.out
	out.Line()
	out.Open('{')
	out.Member("ruleId", f.Rule)
	if i, known := w.rule[f.Rule]; known {
		out.Key("ruleIndex")
		out.Int(i)
	}
	kind := "review"
	if int(f.Outcome) < len(kinds) {
		kind = kinds[f.Outcome]
	}
	out.Member("kind", kind)
	if kind == "fail" {
		out.Member("level", level(f.Strength))
	} else {
		out.Member("level", "none")
	}
	if f.Remedy == "" {
		message(out, "message", f.Message)
	} else {
		message(out, "message", f.Message, ". To mend it: ", f.Remedy)
	}
	location(out, f, uri, absolute, at)
	out.Key("partialFingerprints")
	out.Open('{')
	mark := w.mark(f, id)
	out.Member("ukgdpr/v1", mark)
	out.Member("primaryLocationLineHash", mark) // the one that code scanning at GitHub looks at
	out.Close('}')
	out.Key("suppressions")
	out.Open('[')
	if a := f.Accepted; a != nil {
		out.Open('{')
		out.Member("kind", "external")
		out.Member("status", "accepted")
		out.Member("justification", a.Why, " (", a.By, ", until ", a.Until.String(), ")")
		out.Close('}')
	}
	out.Close(']')
	out.Key("properties")
	out.Open('{')
	if f.Activity != "" {
		out.Member("activity", f.Activity)
	}
	out.Member("strength", f.Strength.String())
	out.Member("outcome", f.Outcome.String())
	if f.Missing != "" {
		out.Member("missing", f.Missing)
	}
	provisions(out, f.Law)
	if f.AsAt != 0 {
		out.Member("asAt", f.AsAt.String())
	}
	out.Close('}')
	out.Close('}')
}

func location(out *emit.Writer, f *check.Finding, uri string, absolute bool, at strict.Place) {
	out.Key("locations")
	out.Open('[')
	out.Open('{')
	if uri != "" {
		out.Key("physicalLocation")
		out.Open('{')
		out.Key("artifactLocation")
		out.Open('{')
		out.Member("uri", uri)
		if !absolute {
			out.Member("uriBaseId", "%SRCROOT%")
		}
		out.Close('}')
		if at.Line > 0 {
			out.Key("region")
			out.Open('{')
			out.Key("startLine")
			out.Int(at.Line)
			out.Key("startColumn")
			out.Int(at.Column)
			out.Close('}')
		}
		out.Close('}')
	}
	if f.Path != "" {
		out.Key("logicalLocations")
		out.Open('[')
		out.Open('{')
		if f.Activity != "" {
			out.Member("name", f.Activity)
		}
		out.Member("fullyQualifiedName", f.Path)
		out.Close('}')
		out.Close(']')
	}
	out.Close('}')
	out.Close(']')
}

// mark is the fingerprint of a finding with a number, which tells findings of a rule at one place apart: they come one after the other.
func (w *Writer) mark(f *check.Finding, id string) string {
	mark := fingerprint(f, id)
	if mark != w.last {
		w.last, w.times = mark, 0
	}
	w.times++
	return mark + ":" + strconv.Itoa(w.times)
}

// fingerprint is 16 hexadecimal digits by which a finding is known again: FNV-1a of what it is about, and not of what it says.
func fingerprint(f *check.Finding, id string) string {
	const offset, prime = 14695981039346656037, 1099511628211
	hash := uint64(offset)
	for _, s := range [...]string{f.Rule, id, f.Activity, within(f)} {
		for i := range len(s) {
			hash = (hash ^ uint64(s[i])) * prime
		}
		hash = (hash ^ 0xff) * prime // a byte that no text has
	}
	var sum [8]byte
	binary.BigEndian.PutUint64(sum[:], hash)
	return hex.EncodeToString(sum[:])
}

// within is the path of a finding within its activity: activities[3].grounds[0] and activities[4].grounds[0] are alike.
func within(f *check.Finding) string {
	list, rest, found := strings.Cut(f.Path, "[")
	if f.Activity == "" || !found || strings.Contains(list, ".") {
		return f.Path
	}
	_, rest, _ = strings.Cut(rest, "]")
	return rest
}

// message is a text in which SARIF takes {0} for an argument and [text](1) for a link. Here is neither.
func message(out *emit.Writer, key string, parts ...string) {
	out.Key(key)
	out.Open('{')
	for i, part := range parts {
		if strings.ContainsAny(part, "{}]") {
			parts[i] = literal.Replace(part)
		}
	}
	out.Member("text", parts...)
	out.Close('}')
}

var literal = strings.NewReplacer("{", "{{", "}", "}}", "](", "] (")

// provisions writes the text keys of provisions that have one.
func provisions(out *emit.Writer, list []law.Provision) {
	out.Key("law")
	out.Open('[')
	for _, p := range list {
		if key, err := p.MarshalText(); err == nil {
			out.Text(string(key))
		}
	}
	out.Close(']')
}

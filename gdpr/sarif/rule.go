package sarif

import (
	"cmp"
	"strings"

	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/internal/emit"
)

// ofTheRun are what a run finds of itself. They stand behind the rules of every run.
var ofTheRun = [...]check.Requirement{
	{ID: check.AcceptanceExpired, Group: "run", Strength: check.Should, Doc: "a finding is accepted until a day that has passed"},
	{ID: check.AcceptanceIncomplete, Group: "run", Strength: check.Should, Doc: "a finding is accepted without saying who decided, why, or until when"},
	{ID: check.AcceptanceUnknown, Group: "run", Strength: check.Should, Doc: "a finding is accepted that no rule makes, or for an activity that is not declared"},
	{ID: check.OmitUnknown, Group: "run", Strength: check.Should, Doc: "a rule is left out that is not in the list"},
	{ID: check.LawNotModelled, Group: "run", Strength: check.Should, Doc: "the day lies before the first or after the last one whose law is known here"},
}

// levels are those of SARIF for what is not met.
var levels = [...]string{check.Must: "error", check.Should: "warning", check.Could: "note"}

// sources say where a requirement comes from.
var sources = [...]string{check.Must: "An enactment requires it.", check.Should: "Guidance, or a clear inference from an enactment, asks for it.", check.Could: "It is good practice."}

func level(s check.Strength) string { return of(levels[:], s, "warning") }

// of is the text of a strength; the other one where it has none.
func of(texts []string, s check.Strength, other string) string {
	if int(s) < len(texts) && texts[s] != "" {
		return texts[s]
	}
	return other
}

// descriptor writes what a rule asks.
func descriptor(out *emit.Writer, q *check.Requirement, day civil.Date) {
	out.Line()
	out.Open('{')
	out.Member("id", q.ID)
	message(out, "shortDescription", q.Doc)
	full, help, address := q.Doc, q.Doc, ""
	if len(q.Law) > 0 {
		full = of(sources[:], q.Strength, "It rests on law.")
		var names, addresses strings.Builder
		for i, p := range q.Law {
			names.WriteString([...]string{" ", "; "}[min(i, 1)] + p.String())
			addresses.WriteString("\n" + p.String())
			if url := p.URL(day); url != "" {
				addresses.WriteString(": " + url)
				address = cmp.Or(address, url)
			}
		}
		full += names.String() + "."
		help += "\n" + full + addresses.String()
	}
	message(out, "fullDescription", full)
	message(out, "help", help)
	if address != "" {
		out.Member("helpUri", address)
	}
	out.Key("defaultConfiguration")
	out.Open('{')
	out.Member("level", level(q.Strength))
	out.Close('}')
	out.Key("properties")
	out.Open('{')
	out.Key("tags")
	out.Open('[')
	out.Text("uk-gdpr")
	if q.Group != "" && q.Group != "uk-gdpr" {
		out.Text(q.Group)
	}
	out.Close(']')
	out.Member("strength", q.Strength.String())
	provisions(out, q.Law)
	out.Close('}')
	out.Close('}')
}

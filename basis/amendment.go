package basis

import (
	"iter"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

// Amendment is a change of the wording of a paragraph of Schedule 1.
type Amendment struct {
	Paragraph Schedule1
	On        civil.Date    // first day of the new wording
	Effect    string        // in our own words
	By        law.Provision // what made the change; zero where that was not traced
}

var (
	exitRegulations = law.Act("Data Protection, Privacy and Electronic Communications (Amendments etc) (EU Exit) Regulations 2019")
	electionsEnd    = law.Act("European Parliamentary Elections Etc. (Repeal, Revocation, Amendment and Saving Provisions) (United Kingdom and Gibraltar) (EU Exit) Regulations 2018")
	levellingUp     = law.Act("Levelling-up and Regeneration Act 2023")
)

// amendments are in the order of the paragraphs, then of the days.
var amendments = [...]Amendment{
	{1, exit, "(3): the European definition of social protection stays as it stood before the UK left", law.Provision{}}, // result from the text; day assumed, instrument not traced (not SI 2019/419)
	{2, exit, "(3) speaks of the UK GDPR", exitRegulations.Schedule("2", "91(2)")},
	{4, exit, "(b) speaks of the UK GDPR", exitRegulations.Schedule("2", "91(3)")},
	{4, reform, "(b): the research safeguards are those of Article 84B, no longer Article 89 and s.19", law.DUAA2025.Section("87(2)(b)")},
	{10, reform, "(1)(a) takes in investigation, and the heading follows", law.DUAA2025.Schedule("11", "28(3)")}, // the heading by 28(2)
	{13, reform, "(1)(a) takes in preparing a disclosure", law.DUAA2025.Schedule("11", "28(4)")},
	{14, reform, "(1)(b)(iia) comes in: preparing a disclosure", law.DUAA2025.Schedule("11", "28(5)")},
	{23, europeanSeats, "(3)(e), members of the European Parliament, goes out", electionsEnd.Schedule("1", "Pt1")},
	{23, combinedCounty, "(3)(ha) comes in: mayors of combined county authorities", levellingUp.Whole()},                          // result from the text; day from memory
	{23, reform, "(4): after a general election a former member may act for 30 days, no longer four", law.DUAA2025.Section("73")}, // from the day after polling
	{24, reform, "(1)(a) takes in preparing a disclosure", law.DUAA2025.Schedule("11", "28(6)")},
	{39, exit, "speaks of the UK GDPR", exitRegulations.Schedule("2", "91(4)")},
	{40, commission, "(1)(c): the document is shown to the Information Commission", law.DUAA2025.Section("119(2)")}, // SI 2026/386 writes the name in from the same day
	{41, exit, "speaks of the UK GDPR", exitRegulations.Schedule("2", "91(5)")},
}

// Amendments yields the changes of the paragraph's wording since 2018-05-25 that are
// known, oldest first. Changes of limbs also show in [Schedule1.Limb].
func (p Schedule1) Amendments() iter.Seq[Amendment] {
	return func(yield func(Amendment) bool) {
		for _, a := range amendments {
			if a.Paragraph == p && !yield(a) {
				return
			}
		}
	}
}

package notice

import (
	"slices"

	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/retention"
	"github.com/careprivacy/ukgdpr/rights"
)

// Notice is what a published privacy notice says: short phrases as printed, and neutral readings of them.
// It never says that anything is wrong; what is not said is simply not there.
type Notice struct {
	ID         string          `json:"id"`
	Title      string          `json:"title,omitzero"`
	Controller gdpr.Controller `json:"controller"`
	Dated      Dated           `json:"dated"`
	Sayings                    // what the notice says for all its rows
	Sections   []Section       `json:"sections,omitempty"`
	Rows       []Row           `json:"rows,omitempty"`
	Exempt     []Exemption     `json:"exempt,omitempty"` // what need not be told, as the controller declares

	// Schedule is the retention schedule that the notice prints, or prints with it. A reference to "our retention periods" then leads there.
	Schedule *retention.Schedule `json:"schedule,omitempty"`

	lexicon *lexicon // of what it prints, read once; nil where the notice was not read from a file
}

// Dated is the date of a notice, as a window: "October 2021" is from the first to the last of the month.
type Dated struct {
	Printed string     `json:"printed,omitzero"`
	Lines   []int      `json:"lines,omitempty"`
	From    civil.Date `json:"from"`
	Until   civil.Date `json:"until"`            // the last day
	Assumed bool       `json:"assumed,omitzero"` // concluded from the text: no date is printed
}

// Section is a part of a notice that speaks for several rows.
type Section struct {
	ID    string `json:"id"`
	Name  string `json:"name,omitzero"`
	Lines []int  `json:"lines,omitempty"`
	Sayings
}

// Row is what a notice says of one activity: a row of its legal table, or a passage.
type Row struct {
	ID       string            `json:"id"` // the activity's id: findings, acceptances and records refer to it
	Name     string            `json:"name"`
	Section  string            `json:"section,omitzero"` // id of the section it stands in
	Table    bool              `json:"table,omitzero"`   // a row of a table of legal bases
	As       string            `json:"as,omitzero"`      // id of the row whose basis and condition the notice applies to this one too
	Lines    []int             `json:"lines,omitempty"`
	People   category.Subjects `json:"people,omitzero"`
	Others   category.Subjects `json:"others,omitzero"`    // people whose data it takes in without addressing them
	Purposes []string          `json:"purposes,omitempty"` // in words
	For      category.Purposes `json:"for,omitzero"`
	Data     category.Set      `json:"data,omitzero"`
	Special  category.Set      `json:"special,omitzero"`  // special kinds that its words or data declare
	Classes  []string          `json:"classes,omitempty"` // ids of the classes of the notice's retention schedule that its records fall under
	Sayings
}

// Sayings is what is said in one place: by the notice as a whole, by a section, or by a row.
type Sayings struct {
	Basis         []Claim      `json:"basis,omitempty"`         // of an Article 6 basis; a row's first is its own
	Condition     []Claim      `json:"condition,omitempty"`     // of an Article 9 condition, Article 10, a Schedule 1 paragraph
	Complete      fact.Fact    `json:"complete,omitzero"`       // its list of bases is said to be the whole of them
	Interests     []Phrase     `json:"interests,omitempty"`     // legitimate interests that are named
	Under         []Phrase     `json:"under,omitempty"`         // laws named as the reason, and duties told by their subject and date
	Rights        []RightLine  `json:"rights,omitempty"`        // rights that are stated
	Names         []Phrase     `json:"names,omitempty"`         // bodies, schemes and legal terms that are printed
	Retention     []Phrase     `json:"retention,omitempty"`     // how long records are kept
	CalledSpecial category.Set `json:"called_special,omitzero"` // data that are put under a heading of special categories
	Statements    []Statement  `json:"statements,omitempty"`
}

// Claim is words that offer a basis or a condition, with the citation beside them as printed.
type Claim struct {
	Words  string            `json:"words,omitzero"`
	Says   []Said            `json:"says,omitempty"`  // what the words name
	Names  []law.Provision   `json:"names,omitempty"` // the paragraphs of Schedule 1, or of Annex 1 to the UK GDPR, that the words describe
	Cites  string            `json:"cites,omitzero"`  // as printed
	For    category.Purposes `json:"for,omitzero"`    // the part it is tied to; nothing is the whole
	Data   category.Set      `json:"data,omitzero"`
	People category.Subjects `json:"people,omitzero"`
	In     string            `json:"in,omitzero"` // where else it stands: a section's id, or "notice"
	Lines  []int             `json:"lines,omitempty"`
}

// Tied reports whether the words tie the claim to some purposes or data of what it stands for.
func (c *Claim) Tied() bool { return !c.For.Empty() || !c.Data.Empty() }

// Phrase is a short phrase as printed.
type Phrase struct {
	Words string            `json:"words"`
	Means string            `json:"means,omitzero"` // the body, scheme or duty meant, by its name in package law, where the words do not name it; of retention the event to count from, likewise
	Of    string            `json:"of,omitzero"`    // of retention: the records that the words speak of, where they single some out
	For   category.Purposes `json:"for,omitzero"`   // the purposes it is tied to; nothing is all
	Lines []int             `json:"lines,omitempty"`
}

// Statement is a reading of something else that is said: a topic, a value, and the words.
type Statement struct {
	Topic Topic  `json:"topic"`
	Value string `json:"value,omitzero"`
	Words string `json:"words,omitzero"`
	Lines []int  `json:"lines,omitempty"`
}

// has reports whether the notice has a row of that id.
func (n *Notice) has(id string) bool {
	return slices.ContainsFunc(n.Rows, func(r Row) bool { return r.ID == id })
}

// States reports whether one of the sayings is a statement on the topic.
func (s *Sayings) States(t Topic) bool {
	for i := range s.Statements {
		if s.Statements[i].Topic == t {
			return true
		}
	}
	return false
}

// Offers reports whether the right is stated.
func (s *Sayings) Offers(r rights.Right) bool {
	for i := range s.Rights {
		if s.Rights[i].Right == r {
			return true
		}
	}
	return false
}

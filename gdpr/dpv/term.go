package dpv

// match says how near a term of the Data Privacy Vocabulary is to a concept of ours. The zero value is none: ours has a term of
// its own and stands alone.
type match uint8

const (
	none    match = iota
	exact         // theirs is used for ours
	near          // ours is used, with skos:closeMatch
	broader       // ours is used and narrower, with skos:broader
)

// links are what joins a term of ours to theirs.
var links = [...]string{near: "skos:closeMatch", broader: "skos:broader"}

// term is what a concept of ours is in the vocabulary: how near, and to which of its terms.
type term struct {
	match match
	iri   string // with a prefix of the context; empty for none
}

// concept names a concept of ours: its kind, and its text form there.
type concept struct{ kind, name string }

// The kinds of concepts that have terms, with which the names of our terms begin.
const (
	ofCategory = "category"
	ofSubject  = "subject"
	ofPurpose  = "purpose"
	ofArticle6 = "article6"
	ofAnnex1   = "annex1"
	ofArticle9 = "article9"
	ofSchedule = "schedule1"
	ofRight    = "right"
	ofTransfer = "transfer"
	ofDocument = "document"
	ofReview   = "review"
)

// at is the row of a value in a table, and whether the table has one.
func at[E ~uint8](table []term, e E) (term, bool) {
	if e == 0 || int(e) >= len(table) {
		return term{}, false
	}
	return table[e], true
}

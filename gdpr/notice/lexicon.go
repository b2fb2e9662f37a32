package notice

import (
	"strings"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/retention"
)

// lexicon is what the phrases and citations that a notice prints mean, whatever the day: reading them takes longer than all the rest of a review.
// It goes by the words themselves, so that a notice may be changed after it was read.
type lexicon struct {
	cited   map[citation]*cited
	means   map[phraseKey]*meaning
	periods map[phraseKey]*onePeriod
	shared  bool // it belongs to the notice: reviews only look things up
}

// phraseKey is what the reading of a phrase depends on.
type phraseKey struct{ words, means string }

func (p *Phrase) key() phraseKey { return phraseKey{p.Words, p.Means} }

func newLexicon() *lexicon {
	return &lexicon{cited: make(map[citation]*cited), means: make(map[phraseKey]*meaning), periods: make(map[phraseKey]*onePeriod)}
}

// readLexicon reads what a notice prints once for every review, under either GDPR.
func (n *Notice) readLexicon() {
	w := newLexicon()
	for _, on := range [...]civil.Date{exit - 1, exit} {
		v := review{notice: n, on: on, lexicon: w}
		v.place(&n.Sayings)
		for i := range n.Sections {
			v.place(&n.Sections[i].Sayings)
		}
		for i := range n.Rows {
			v.place(&n.Rows[i].Sayings)
		}
	}
	w.shared = true
	n.lexicon = w
}

// look is the reading under a key, made where it is not known yet.
func look[K comparable, V any](w *lexicon, known map[K]*V, key K, read func(K) *V) *V {
	v, ok := known[key]
	if !ok {
		if v = read(key); !w.shared {
			known[key] = v
		}
	}
	return v
}

// meaning is the bodies, schemes, duties and terms that a phrase means, and the laws that it cites.
type meaning struct {
	means    []law.Named
	mentions []law.Mention
	provider string // where the provider that it names takes the data; empty where it names none
}

// readPhrase reads a phrase: it means what it is said to, else what its words name. Without a year it can cite no law by a wrong name.
func readPhrase(p phraseKey) *meaning {
	n := &meaning{provider: provider(p.words)}
	if known, ok := law.NameOf(p.means); ok && p.means != "" {
		n.means = []law.Named{known}
	} else {
		for _, known := range law.Names(p.words) {
			n.means = append(n.means, known)
		}
	}
	if strings.ContainsAny(p.words, "0123456789") {
		for m := range law.Find(p.words) {
			n.mentions = append(n.mentions, m)
		}
	}
	return n
}

// period is what a phrase says of how long. What the notice means by years is applied later, with its schedule. It is not to be changed.
type period = retention.Period

// onePeriod is the period of a phrase, as a list.
type onePeriod [1]period

func readPeriod(p phraseKey) *onePeriod {
	read, _ := retention.Reader{After: retention.Trigger(p.means)}.Read(p.words)
	return &onePeriod{read}
}

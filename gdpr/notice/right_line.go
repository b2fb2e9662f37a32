package notice

import (
	"fmt"
	"slices"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/rights"
)

// RightLine is a right as a notice states it: what the words give, whether or not it is the law.
type RightLine struct {
	Right   rights.Right      `json:"right"`
	As      rights.Right      `json:"as,omitzero"`       // the right in whose terms it is described, where that is another
	All     bool              `json:"all,omitzero"`      // the words extend it to all data, uses or decisions
	Some    bool              `json:"some,omitzero"`     // they say that it holds in some circumstances only, is not absolute or may be refused
	Grounds rights.Conditions `json:"grounds,omitzero"`  // what opens it or stands in its way, as they list it
	Example bool              `json:"example,omitzero"`  // the list is given as examples
	Bases   []basis.Article6  `json:"bases,omitempty"`   // the bases that they tie it to
	Refused []basis.Article6  `json:"refused,omitempty"` // the bases on which they refuse it
	Words   string            `json:"words,omitzero"`
	Lines   []int             `json:"lines,omitempty"`
}

// limited reports whether the words give a limit of the right, of whatever kind.
func (l *RightLine) limited() bool {
	return l.Some || !l.Grounds.Empty() || len(l.Bases)+len(l.Refused) > 0
}

// invalid is what is wrong with the line, and where in it; nothing where all is well.
func (l *RightLine) invalid() (path, message string) {
	switch {
	case l.Right == 0:
		return "", "no right: name the one that is stated"
	case l.As == l.Right:
		return ".as", fmt.Sprintf("%s is described as itself: name another right, or leave it out", l.Right)
	case l.Example && l.Grounds.Empty():
		return ".example", "examples of nothing: list the grounds that the words give"
	}
	for c := range l.Grounds.All() {
		if !c.Concerns(l.Right) {
			return ".grounds", fmt.Sprintf("%s neither opens %s nor stands in its way: list grounds of that right", c, l.Right)
		}
	}
	for _, list := range [...]struct {
		path string
		of   []basis.Article6
	}{{".bases", l.Bases}, {".refused", l.Refused}} {
		for i, b := range list.of {
			if b == 0 || slices.Contains(list.of[:i], b) {
				return fmt.Sprintf("%s[%d]", list.path, i), "no basis, or one that is listed already: name each once"
			}
		}
	}
	return "", ""
}

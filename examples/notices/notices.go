// Package notices holds five published privacy notices of UK care organisations as data, in the format of
// package gdpr/notice, for the examples and their tests.
//
//	n, err := notices.Read("osjct")
//
// The organisations are named as the source of what their notices said on the day the notices bear. The
// readings of the words are ours, and so are mistakes in them.
package notices

import (
	"embed"
	"fmt"
	"slices"
	"strings"

	"github.com/careprivacy/ukgdpr/gdpr/notice"
)

//go:embed *.json
var files embed.FS

var names = [...]string{"osjct", "csek", "milestones", "porthaven", "leadinglives"}

// Names lists the notices by their ids. The slice is the caller's.
func Names() []string { return slices.Clone(names[:]) }

// Read reads one of the notices. An unknown name is an error that lists the names.
func Read(name string) (*notice.Notice, error) {
	if !slices.Contains(names[:], name) {
		return nil, fmt.Errorf("notices: no notice %q: want %s", name, strings.Join(names[:], ", "))
	}
	f, err := files.Open(name + ".json")
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return notice.Read(f, "examples/notices/"+name+".json")
}

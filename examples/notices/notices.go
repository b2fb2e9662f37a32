// Package notices holds five published privacy notices of UK care organisations as data, in the format of
// package gdpr/notice, for the examples and their tests.
//
//	n, err := notices.Read("osjct")
//
// The organisations are named as the source of what their notices said on the day the notices bear. The
// readings of the words are ours, and so are mistakes in them.
//
// Beside them stand sound.json and sound-2022.json, the notice of an invented care home as of 22 November 2026 and of 24
// November 2022, to copy: no rule objects to either on its day.
package notices

import (
	"embed"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/careprivacy/ukgdpr/gdpr/notice"
)

//go:embed *.json
var files embed.FS

var names = [...]string{"osjct", "csek", "milestones", "porthaven", "leadinglives"}

// Names lists the notices by their ids. The slice is the caller's.
func Names() []string { return slices.Clone(names[:]) }

// Read reads one of the notices, with the retention schedule that it prints where there is one. An unknown name is an error that lists the names.
func Read(name string) (*notice.Notice, error) {
	if !slices.Contains(names[:], name) {
		return nil, fmt.Errorf("notices: no notice %q: want %s", name, strings.Join(names[:], ", "))
	}
	return notice.ReadFile(files, name+".json")
}

// Files are where the notices and their schedules stand, without a folder.
func Files() fs.FS { return files }

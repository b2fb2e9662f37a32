package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/careprivacy/ukgdpr/examples/notices"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/notice"
	"github.com/careprivacy/ukgdpr/internal/enum"
	"github.com/careprivacy/ukgdpr/internal/strict"
)

// input is everything that is read.
type input struct {
	notices []*notice.Notice
	accept  []check.Acceptance
	five    []*notice.Notice // where they or one of them are reviewed
}

func (o *options) read() (in input, err error) {
	names := notices.Names()
	if o.notice == "" || slices.Contains(names, o.notice) {
		for _, name := range names {
			n, err := notices.Read(name)
			if err != nil {
				return input{}, err
			}
			in.five = append(in.five, n)
		}
	}
	switch i := slices.Index(names, o.notice); {
	case o.notice == "":
		in.notices = in.five
	case i >= 0:
		in.notices = in.five[i : i+1]
	default:
		n, err := readNotice(o.notice, names)
		if err != nil {
			return input{}, err
		}
		in.notices = []*notice.Notice{n}
	}
	if o.accept != "" {
		in.accept, err = readAcceptances(o.accept)
	}
	return in, err
}

// elsewhere reports whether a finding is that an acceptance is of no row of a notice, while another of the five has the row: one file of acceptances
// may serve them all.
func (in *input) elsewhere(n *notice.Notice, f *check.Finding) bool {
	for i, a := range in.accept {
		if f.Rule == check.AcceptanceUnknown && f.Path == check.Item("accept", i) && !has(n, a.Activity) {
			return slices.ContainsFunc(in.five, func(n *notice.Notice) bool { return has(n, a.Activity) })
		}
	}
	return false
}

func has(n *notice.Notice, row string) bool {
	return slices.ContainsFunc(n.Rows, func(r notice.Row) bool { return r.ID == row })
}

// wantNotice is what -notice takes.
var wantNotice = strings.Join(notices.Names(), ", ") + ", or a file"

// readNotice reads a notice from a file; names are what else -notice takes.
func readNotice(name string, names []string) (*notice.Notice, error) {
	f, err := open("-notice", name, wantNotice)
	if errors.Is(err, fs.ErrNotExist) {
		want := "want " + wantNotice
		if meant := enum.Meant(name, names); len(meant) > 0 {
			want = "did you mean " + meant[0] + "? " + want
		}
		return nil, fmt.Errorf("noticecheck: -notice %q is neither a notice nor a file that exists: %s", name, want)
	}
	if err != nil {
		return nil, err
	}
	f.Close()
	n, err := notice.ReadFile(os.DirFS(filepath.Dir(name)), filepath.Base(name))
	if e, ok := errors.AsType[*gdpr.InputError](err); ok {
		e.File = filepath.Join(filepath.Dir(name), e.File) // as the caller would open it: the notice, or the schedule beside it
	}
	return n, err
}

// open opens a file that a flag names.
func open(flag, name, want string) (*os.File, error) {
	f, err := os.Open(name)
	if err != nil {
		if path, ok := errors.AsType[*fs.PathError](err); ok {
			err = path.Err
		}
		return nil, fmt.Errorf("noticecheck: %s %q: %w: want %s", flag, name, err, want)
	}
	if info, err := f.Stat(); err == nil && info.IsDir() {
		f.Close()
		return nil, fmt.Errorf("noticecheck: %s %q is a directory: want %s", flag, name, want)
	}
	return f, nil
}

// wantAccept is what -accept takes.
const wantAccept = "a file with a JSON list of acceptances"

// readAcceptances reads a list of acceptances as strict JSON, each with all that makes it one.
func readAcceptances(name string) ([]check.Acceptance, error) {
	f, err := open("-accept", name, wantAccept)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := strict.Limits{}.ReadAll(f, name)
	if err != nil {
		return nil, err
	}
	var accept []check.Acceptance
	if err := strict.Decode(data, name, &accept); err != nil {
		return nil, err
	}
	for i, a := range accept {
		var lacks string
		switch {
		case a.Rule == "":
			lacks = `no "rule": name the rule whose finding is accepted`
		case strings.TrimSpace(a.By) == "":
			lacks = `no "by": say who decided, as a role`
		case strings.TrimSpace(a.Why) == "":
			lacks = `no "why": give the reason`
		case a.Until == 0:
			lacks = `no "until": give the last day on which it holds`
		default:
			continue
		}
		return nil, strict.ErrorAt(data, name, fmt.Sprintf("[%d]", i), "%s", lacks)
	}
	return accept, nil
}

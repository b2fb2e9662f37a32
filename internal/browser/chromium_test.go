package browser

import (
	"context"
	_ "embed"
	"fmt"
	"net/url"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// start runs Chromium, with a profile of its own, until the test ends.
func start(t *testing.T) context.Context {
	t.Helper()
	path, err := exec.LookPath("chromium")
	if err != nil {
		t.Fatal("found no chromium on the PATH: want it installed, which .ci/run does on Debian as root (apt-get install chromium)")
	}
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Minute)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewExecAllocator(ctx, append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU, chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true))...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	if err := chromedp.Do(ctx); err != nil {
		t.Fatalf("%s does not start: %v", path, err)
	}
	return ctx
}

// view is how a page is looked at.
type view struct {
	width  int64 // of the window, in pixels
	scheme string
	media  string
}

// views are a telephone and a screen, light and dark, and A4 between the margins of the page.
var views = []view{
	{360, "light", "screen"},
	{1280, "light", "screen"},
	{360, "dark", "screen"},
	{1280, "dark", "screen"},
	{688, "light", "print"},
}

func (v view) String() string { return fmt.Sprintf("%s, %s, %d pixels", v.media, v.scheme, v.width) }

// show makes the window of a view.
func (v view) show(ctx context.Context, tab *chromedp.Target) error {
	_, err := cdp.Call(ctx, tab, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Media: v.media, Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: v.scheme}},
	})
	return err
}

// measured is what measure.js answers.
type measured struct {
	Window, Content float64  // widths in pixels
	Widest          string   // the element that reaches furthest
	Texts           int      // runs of text that were looked at
	Hard            []string // those that are hard to read, and why
}

//go:embed measure.js
var measure string

// look opens a file as a view has it and returns what is wrong with it, each complaint once, and how many runs of text there are.
func (v view) look(browser context.Context, file string) (complaints []string, texts int, err error) {
	ctx, cancel := chromedp.NewContext(browser)
	defer cancel()
	address := (&url.URL{Scheme: "file", Path: file}).String()
	heard := listener{address: address}
	if err := chromedp.Listen(ctx, heard.hear); err != nil {
		return nil, 0, err
	}
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(v.width, 800), chromedp.Func(v.show), chromedp.Navigate(address)); err != nil {
		return nil, 0, fmt.Errorf("%w; before that: %s", err, strings.Join(heard.complaints, "; "))
	}
	m, err := chromedp.Run(ctx, chromedp.Evaluate[measured](measure))
	if err != nil {
		return nil, 0, err
	}
	heard.Lock()
	defer heard.Unlock()
	complaints = heard.complaints
	if m.Content > m.Window {
		complaints = append(complaints, fmt.Sprintf("%v pixels wide in a window of %v: %s", m.Content, m.Window, m.Widest))
	}
	complaints = append(complaints, m.Hard...)
	slices.Sort(complaints)
	return slices.Compact(complaints), m.Texts, nil
}

// listener notes what a page does that a page of ours does not: it speaks on the console, fails, or asks for more than itself.
type listener struct {
	address string

	sync.Mutex
	complaints []string
}

func (l *listener) hear(event any) {
	complaint := ""
	switch e := event.(type) {
	case *runtime.EventConsoleAPICalled:
		complaint = "console: " + string(e.Type)
		for _, arg := range e.Args {
			complaint += " " + string(arg.Value)
		}
	case *runtime.EventExceptionThrown:
		complaint = "exception: " + e.ExceptionDetails.Text
		if e.ExceptionDetails.Exception != nil {
			complaint += " " + e.ExceptionDetails.Exception.Description
		}
	case *log.EventEntryAdded:
		complaint = fmt.Sprintf("browser: %s, %s %s", e.Entry.Level, e.Entry.Text, e.Entry.URL)
	case *network.EventRequestWillBeSent:
		if e.Request.URL == l.address {
			return
		}
		complaint = "asks for " + e.Request.URL
	case *network.EventLoadingFailed:
		complaint = fmt.Sprintf("request failed: %s %s", e.Type, e.ErrorText)
	case *page.EventJavascriptDialogOpening:
		complaint = "opens a dialog: " + e.Message
	default:
		return
	}
	l.Lock()
	defer l.Unlock()
	l.complaints = append(l.complaints, fmt.Sprintf("%.300s", complaint))
}

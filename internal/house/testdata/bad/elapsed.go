// rights/late.go: nothing here reads a clock

package rights

import "time"

func late(due time.Time) bool { return time.Since(due) > 0 }

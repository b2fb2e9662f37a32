// retention/sum.go: use civil.Date.AddMonths

package retention

import "time"

func sum(t time.Time) time.Time { return t.AddDate(0, 6, 0) }

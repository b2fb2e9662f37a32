// Package rights names the rights that people have over their data.
//
//	right, err := rights.Parse("withdraw-consent")
//	// rights.WithdrawConsent, nil
//
// # What this package does not decide
//
// Which right applies to which activity, and by what day a request is due: that comes with a later release.
package rights

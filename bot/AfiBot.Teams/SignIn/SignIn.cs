namespace AfiBot.Teams;

/// <summary>What came of checking who brings an activity. A reason is for the log and never for the answer, which is a bare 401;
/// it quotes nothing of the token.</summary>
public abstract record SignIn
{
    private SignIn()
    {
    }

    /// <summary>Whether it also covers what was brought: the token speaks for one service URL, its key for certain channels.</summary>
    /// <returns>This, or why not.</returns>
    public abstract SignIn Covers(Activity activity);

    /// <summary>The token is genuine and meant for this bot.</summary>
    public sealed record Accepted : SignIn
    {
        private readonly string? serviceUrl;
        private readonly IReadOnlySet<string>? endorsements;

        private Accepted(string? serviceUrl, IReadOnlySet<string>? endorsements, bool isEmulator) =>
            (this.serviceUrl, this.endorsements, IsEmulator) = (serviceUrl, endorsements, isEmulator);

        /// <summary>Whether the emulator's token was taken, which is bound to no service URL and no channel.</summary>
        public bool IsEmulator { get; }

        public override SignIn Covers(Activity activity)
        {
            ArgumentNullException.ThrowIfNull(activity);
            if (IsEmulator)
                return this;
            if (string.IsNullOrEmpty(activity.ServiceUrl))
                return new Refused("the activity has no service URL");
            if (string.IsNullOrEmpty(serviceUrl))
                return new Refused("the token names no service URL");
            if (!serviceUrl.Equals(activity.ServiceUrl, StringComparison.OrdinalIgnoreCase))
                return new Refused("the token is for another service URL");
            if (string.IsNullOrEmpty(activity.ChannelId))
                return new Refused("the activity has no channel");
            if (endorsements is null)
                return new Refused("the key is endorsed for no channel");
            return endorsements.Contains(activity.ChannelId) ? this : new Refused("the key is not endorsed for this channel");
        }

        internal static Accepted FromChannel(string? serviceUrl, IReadOnlySet<string>? endorsements) => new(serviceUrl, endorsements, false);

        internal static Accepted FromEmulator() => new(null, null, true);
    }

    /// <summary>The answer is 401.</summary>
    public sealed record Refused(string Reason) : SignIn
    {
        public override SignIn Covers(Activity activity) => this;
    }
}

using AfiBot.Teams;

namespace AfiBot.Tests.Support;

/// <summary>What a check of a sign-in should come to.</summary>
public static class SignInAssertions
{
    public static void ShouldBeAccepted(this SignIn signIn) => signIn.ShouldBeOfType<SignIn.Accepted>((signIn as SignIn.Refused)?.Reason);

    public static void ShouldBeRefused(this SignIn signIn, string reason) => signIn.ShouldBeOfType<SignIn.Refused>().Reason.ShouldBe(reason);
}

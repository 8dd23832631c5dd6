namespace AfiBot.Conversation;

/// <summary>A second opinion on a text that the matcher is not sure of, such as a language model's. Whatever it says is checked (<see cref="Proposals.Decide"/>).</summary>
public interface IProposer
{
    /// <summary>What it makes of the text. It takes no longer than it has been given, and throws only where <paramref name="cancellation"/> says so.</summary>
    Task<Proposal> Propose(ProposerQuestion question, CancellationToken cancellation);
}

using AfiBot.Model;

namespace AfiBot.Tests.Model;

public sealed class ModelOptionsTests
{
    [Fact]
    public void Nothing_is_asked_unless_it_is_set()
    {
        var options = ModelOptions.From(_ => null);

        options.IsOn.ShouldBeFalse();
        options.Problem().ShouldBeNull();
        options.Seconds.ShouldBe(2);
    }

    [Theory]
    [InlineData("https://force.openai.azure.com", "small", "2", null)]
    [InlineData("https://force.openai.azure.com", "", "2", "go together")]
    [InlineData("", "small", "2", "go together")]
    [InlineData("http://force.openai.azure.com", "small", "2", "is not an address")]
    [InlineData("force", "small", "2", "is not an address")]
    [InlineData("https://force.openai.azure.com", "small", "0", "from 1 to 10")]
    [InlineData("https://force.openai.azure.com", "small", "two", "from 1 to 10")]
    public void What_cannot_be_asked_is_told(string endpoint, string deployment, string seconds, string? problem)
    {
        var told = ModelOptions.From(name => name switch
        {
            "Understanding:Model:Endpoint" => endpoint,
            "Understanding:Model:Deployment" => deployment,
            "Understanding:Model:Seconds" => seconds,
            _ => null,
        }).Problem();

        if (problem is null)
            told.ShouldBeNull();
        else
            told!.ShouldContain(problem);
    }

    [Theory]
    [InlineData("https://force.openai.azure.com", "https://force.openai.azure.com/openai/v1/", "https://cognitiveservices.azure.com/.default")]
    [InlineData("https://force.openai.azure.us/", "https://force.openai.azure.us/openai/v1/", "https://cognitiveservices.azure.us/.default")]
    [InlineData("https://gateway.example.org/models/v1/", "https://gateway.example.org/models/v1/", "https://cognitiveservices.azure.com/.default")]
    public void A_resources_address_leads_to_its_models(string endpoint, string address, string scope)
    {
        var options = new ModelOptions { Endpoint = endpoint, Deployment = "small" };

        options.Address()!.ToString().ShouldBe(address);
        options.Scope.ShouldBe(scope);
    }
}
